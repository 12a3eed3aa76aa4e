import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnBuilder } from '#main/files/table/column-builder.ts';
import { firstValues, valuesOf } from '#shared/import/known-values.ts';
import { strengthOf } from '#shared/import/strength.ts';
import type { TableColumn } from '#shared/import/table.ts';
import { domainOf, isPlainAddress } from '#shared/values/email.ts';
import { normaliseText, trimmed } from '#shared/values/normalise-text.ts';

function columnOf(cells: readonly string[]): TableColumn {
  const builder = new ColumnBuilder();
  for (const cell of cells) builder.add(cell);
  return { key: 'c0', header: 'Source', ...builder.built() };
}

const cell = fc.constantFrom('', ' ', 'Ads', 'ads', 'ADS ', 'Web', 'web', 'L1', 'L2', 'l2', 'أحمد', 'احمد', 'é');
const cells = fc.oneof(
  fc.array(cell, { minLength: 1, maxLength: 80 }),
  fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 80 }).map((all) => all.map((n) => `L${n}`)),
  // All differ but for blanks, of which there may be two kinds.
  fc.uniqueArray(fc.nat(500), { maxLength: 40 }).map((all) => ['L', '', ...all.map((n) => `ann.${n}@x.com`), ' ', '']),
);

/** The same by the words of V3, one cell after the other. */
function valuesByHand(given: readonly string[]): { form: string; text: string; count: number }[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of given) {
    const form = normaliseText(text);
    if (form === '') continue;
    const own = spellings.get(form) ?? new Map<string, number>();
    spellings.set(form, own.set(text, (own.get(text) ?? 0) + 1));
  }
  return [...spellings]
    .map(([form, own]) => {
      const [text = ''] = [...own].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { form, text: trimmed(text), count: [...own.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count);
}

test('V3 the values of a column are its cells of one form, the most frequent first, in their commonest spelling', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const column = columnOf(given);
      const values = valuesOf(column);
      expect(firstValues(values, 1000)).toEqual(valuesByHand(given));
      expect(values.empty).toBe(given.filter((text) => normaliseText(text) === '').length);
      given.forEach((text, row) => {
        const place = values.placeOf[column.column.codes[row] as number] as number;
        expect(place < 0 ? '' : values.formAt(place)).toBe(normaliseText(text));
      });
    }),
    { numRuns: 500 },
  );
});

test('E3 how much a column tells of the outcome is the sum over its values, those of fewer than 20 leads as one', () => {
  const lead = fc.record({
    // Some values are frequent, most are not.
    value: fc.oneof(fc.constantFrom('', 'Ads', 'Web'), fc.nat(200).map(String)),
    result: fc.constantFrom(1, 1, 0, 0, 0, -1),
  });
  fc.assert(
    fc.property(fc.array(lead, { minLength: 60, maxLength: 300 }), (leads) => {
      const column = columnOf(leads.map(({ value }) => value));
      const of = Int8Array.from(leads, ({ result }) => result);
      const [won, lost] = [of.filter((result) => result === 1).length, of.filter((result) => result === 0).length];
      const found = strengthOf(column, valuesOf(column), () => true, null, { of, won, lost });
      expect(found.informationValue).toBeCloseTo(informationByHand(leads, won, lost), 9);
    }),
    { numRuns: 300 },
  );
});

function informationByHand(leads: readonly { value: string; result: number }[], won: number, lost: number): number {
  const counts = new Map<string, [number, number]>();
  for (const { value, result } of leads) {
    if (result < 0) continue;
    const own = counts.get(value) ?? [0, 0];
    own[result === 1 ? 0 : 1] += 1;
    counts.set(value, own);
  }
  const counted = [...counts.values()];
  const rare = counted.filter(([a, b]) => a + b < 20);
  const other = [rare.reduce((sum, [a]) => sum + a, 0), rare.reduce((sum, [, b]) => sum + b, 0)] as const;
  const cells = [...counted.filter(([a, b]) => a + b >= 20), ...(rare.length > 0 ? [other] : [])];
  if (won === 0 || lost === 0) return 0;
  const add = cells.some(([a, b]) => a === 0 || b === 0) ? 0.5 : 0;
  return cells.reduce((sum, [a, b]) => {
    const shareWon = (a + add) / (won + add * cells.length);
    const shareLost = (b + add) / (lost + add * cells.length);
    return sum + (shareWon - shareLost) * Math.log(shareWon / shareLost);
  }, 0);
}

const part = fc.constantFrom('a', 'Z', 'm', '9', '.', '-', '_', '+', '@', '<', ' ', 'é', 'com', 'x.com');
const addressLike = fc
  .tuple(fc.array(part, { maxLength: 6 }), fc.constantFrom('@', '', '@x.'), fc.array(part, { maxLength: 6 }))
  .map(([before, at, after]) => `${before.join('')}${at}${after.join('')}`);

test('V1 what is seen by its bytes to be an address is one', () => {
  const isSeen = (text: string) => {
    const bytes = new TextEncoder().encode(`x${text}x`);
    return isPlainAddress(bytes, 1, bytes.length - 1);
  };
  expect(['ann.bob12@firm.test', 'A+b%c_d-e@X9.co.UK'].map(isSeen)).toEqual([true, true]);
  expect(['a@b', 'a@b.c', 'a@.com', 'a@b..com', '@b.com', 'a@b.com ', 'a@b.c0m', 'a@b@c.com', ''].some(isSeen)).toBe(
    false,
  );
  fc.assert(
    fc.property(addressLike, (text) => {
      if (isSeen(text)) expect(domainOf(text)).not.toBeNull();
    }),
    { numRuns: 2000 },
  );
});
