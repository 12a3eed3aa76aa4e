import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { tablePage } from '#shared/engine/table/lead-table.ts';
import type { TableColumn, TableFilter, TableQuery } from '#shared/engine/table/query.ts';
import { orderOfTexts } from '#shared/engine/table/text-order.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { anyDays, anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { encode } from '#test/support/engine/encode.ts';
import { finished } from '#test/support/engine/finished.ts';
import { comparePlainTexts, plainRows, plainTable } from '#test/support/engine/plain-table.ts';
import { testFields, tinyModel } from '#test/support/engine/tiny-model.ts';

const runs = { numRuns: Number(process.env.ACCORD_TABLE_RUNS ?? 400) };

const columns: readonly TableColumn[] = [
  ...testFields.map(({ id }): TableColumn => `field:${id}`),
  'field:gone',
  'column:c1',
  'column:c99',
  ...(['lead', 'id', 'grade', 'fit', 'engagement', 'stage', 'held', 'icp', 'persona', 'outcome'] as const),
];
const column = fc.constantFrom(...columns);
const words = [
  'egypt',
  'EGYPT',
  'مصر',
  'red',
  'Blue',
  'yes',
  'no',
  'L1',
  'A1',
  'D4',
  'lead',
  'mql',
  'not met',
  'o',
  '1',
  '',
];
const word = fc.constantFrom(...words);
const bound = fc.option(fc.constantFrom(-5, 0, 10, 51, 500, 1000, 19_990, 20_000), { nil: null });
const filter: fc.Arbitrary<TableFilter> = fc.oneof(
  fc.record({
    column,
    is: fc.constant('oneOf' as const),
    values: fc.array(word, { maxLength: 4 }),
    unknown: fc.boolean(),
  }),
  fc.record({ column, is: fc.constant('contains' as const), text: word }),
  fc.record({ column, is: fc.constant('between' as const), from: bound, to: bound }),
  fc.record({ column, is: fc.constantFrom('known' as const, 'unknown' as const) }),
);
const query: fc.Arbitrary<TableQuery> = fc.record({
  filters: fc.array(filter, { maxLength: 2 }),
  find: fc.record({ text: fc.oneof(fc.constant(''), word), in: fc.array(column, { maxLength: 4 }) }),
  sort: fc.array(fc.record({ by: column, descending: fc.boolean() }), { maxLength: 3 }),
});

function rowsOf(scores: Scores, asked: TableQuery, from = 0, count = 1000): number[] {
  return finished(tablePage(scores, asked, [], from, count)).rows.map(({ lead }) => lead.row);
}

describe('the table of leads', () => {
  it('filters, finds and sorts as a plain filter and sort of row objects would', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(
        anyModel,
        anyLeads,
        anyDays,
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (model, plain, day, all) => {
          const { data, dataSet } = encode(model, plain);
          const outcome = { column: 'c1', won: ['Egypt', 'red'], lost: null, dateColumn: null, reading: plainReading };
          const withOutcome = { ...dataSet, outcome: data.columns.c1 === undefined ? null : outcome } as typeof dataSet;
          const scores = scoreLeads(model, data, withOutcome, day);
          const rows = plainRows(scores, plain, columns);
          for (const asked of [...all, ...all]) {
            const wanted = plainTable(rows, asked);
            expect(rowsOf(scores, asked)).toEqual(wanted);
            expect(rowsOf(scores, asked, 2, 3)).toEqual(wanted.slice(2, 5));
          }
        },
      ),
      runs,
    );
  });

  it('sorts, filters and shows what is derived from another fact', () => {
    const derived = { ...testFields[0], id: 'domain', key: 'domain', derivation: { how: 'emailDomain', from: 'mail' } };
    const model = tinyModel({ fields: [...testFields, derived] });
    const mails = ['b@zeta.com', 'no address', 'a@acme.com', '', 'c@Zeta.com'];
    const leads = mails.map((mail, i) => ({ id: `L${i}`, cells: { mail }, activities: [] }));
    const plain = { leads, hasActivities: false, completeFrom: null, decimal: '.', dateOrder: 'ymd' } as const;
    const { data, dataSet } = encode(model, plain);
    const scores = scoreLeads(model, data, dataSet, 20_000);
    const page = (parts: Partial<TableQuery>) =>
      finished(
        tablePage(scores, { filters: [], find: { text: '', in: [] }, sort: [], ...parts }, ['field:domain'], 0, 9),
      );
    const sorted = page({ sort: [{ by: 'field:domain', descending: false }] }).rows;
    expect(sorted.map(({ lead }) => lead.row)).toEqual([2, 0, 4, 1, 3]);
    expect(sorted.map(({ cells }) => cells[0]?.known)).toEqual([true, true, true, false, false]);
    const zeta = page({ filters: [{ column: 'field:domain', is: 'oneOf', values: ['ZETA.com'], unknown: false }] });
    expect(zeta.rows.map(({ lead }) => lead.row)).toEqual([0, 4]);
  });

  it('puts texts of any length and script in the order that comparing each with each gives', {
    timeout: 300_000,
  }, () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'é',
      'e',
      'ة',
      'ت',
      'ؤ',
      'و',
      'ئ',
      'ي',
      'ا',
      '1',
      '10',
      '٣',
      ' ',
      '-',
      '_',
      '😀',
      '人',
      'ß',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.array(fc.constantFrom('a', 'b'), { minLength: 10, maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 120 }), fc.boolean(), (raw, prefixed) => {
        const forms = raw.map((each) => normaliseText(prefixed ? `a long beginning, ${each}` : each));
        const sorted = [...forms].sort(comparePlainTexts);
        // With pauses or without, the order is the same.
        for (const long of [undefined, 3]) {
          expect(Array.from(finished(orderOfTexts(forms, long)), (at) => forms[at])).toEqual(sorted);
        }
      }),
      runs,
    );
  });

  it('says how far a long order is, from 0 to 1, and pauses often enough to be given up', () => {
    const names = Array.from({ length: 60_000 }, (_, i) => normaliseText(`Lead ${Math.imul(i, 2_654_435_761) >>> 0}`));
    const work = orderOfTexts(names);
    const told: number[] = [];
    for (let step = work.next(); step.done !== true; step = work.next()) told.push(step.value);
    expect(told.length).toBeGreaterThan(1);
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('orders English and Arabic as people expect', () => {
    const english = ['Zoe', 'apple', 'Émile', 'emil', '10', '9', '_x', 'Zebra', 'eve'];
    const arabic = [
      'ياسر',
      'أحمد',
      'بدر',
      'إبراهيم',
      'تامر',
      'خالد',
      'مؤمن',
      'موسى',
      'منى',
      'نور',
      'ابتسام',
      'رائد',
      'رامي',
      'ربى',
    ];
    expect(inOrder(english)).toEqual(['_x', '10', '9', 'apple', 'emil', 'Émile', 'eve', 'Zebra', 'Zoe']);
    expect(inOrder(arabic)).toEqual([...arabic].sort(new Intl.Collator('ar').compare));
    expect(inOrder([...arabic, ...english])).toEqual([...inOrder(english), ...inOrder(arabic)]);
  });
});

const plainReading = { decimal: '.', dateOrder: 'ymd' } as const;

function inOrder(texts: readonly string[]): string[] {
  return Array.from(finished(orderOfTexts(texts.map(normaliseText))), (at) => texts[at] as string);
}
