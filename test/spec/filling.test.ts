import { describe, expect, it } from 'vitest';
import { backtest } from '#shared/engine/backtest.ts';
import { isoOf } from '#shared/values/day.ts';
import { encode } from '#test/support/engine/encode.ts';
import { D } from '#test/support/engine/score-one.ts';
import { fact, gate, testFields, tinyModel, when } from '#test/support/engine/tiny-model.ts';

const reads = gate('mql', {
  requires: ['size'],
  entry: when({ op: 'all', of: [fact('country', { test: 'isKnown' }), fact('level', { test: 'isKnown' })] }),
});

/** A lead that was created fifty days ago, of a size, a country and a title, judged by fields that say when they are filled in. */
function judged(filledAt: Readonly<Record<string, 'before' | 'after'>>) {
  const derivation = { how: 'keywords', from: 'title', table: [{ value: 'VP', words: ['vp'] }] };
  const fields = [
    ...testFields.map((field) => ({
      ...field,
      ...(filledAt[field.id] !== undefined && { filledAt: filledAt[field.id] }),
    })),
    { ...testFields[1], id: 'level', key: 'level', derivation },
  ];
  const model = tinyModel({ fields, gates: [reads] });
  const cells = { created: isoOf(D - 50), size: '50', country: 'Egypt', title: 'VP Sales' };
  const { data, dataSet } = encode(model, {
    leads: [{ id: 'one', cells, activities: [] }],
    hasActivities: false,
    completeFrom: null,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const created = dataSet.fields['created' as keyof typeof dataSet.fields]?.column ?? null;
  return backtest(model, data, { ...dataSet, createdColumn: created });
}

const isOpen = ({ simulation }: ReturnType<typeof backtest>) =>
  simulation.gates.find(({ stage }) => stage === 'mql')?.open;

describe('when facts are filled in', () => {
  it('A4 a fact of which nobody knows when it is filled in is named, with what is derived from it', () => {
    const result = judged({});
    expect(result).toMatchObject({ asOfToday: ['country', 'size', 'level'], filledAfter: [] });
    expect(isOpen(result)).toBe(1);
  });

  it('A4 a fact that is filled in before the decision is as it was, and is not named', () => {
    expect(judged({ size: 'before', title: 'before' })).toMatchObject({ asOfToday: ['country'], filledAfter: [] });
  });

  it('A4 a fact that is filled in only after the decision is unknown on that day, and so is what is derived from it', () => {
    const size = judged({ size: 'after' });
    expect(size).toMatchObject({ asOfToday: ['country', 'level'], filledAfter: ['size'] });
    expect(isOpen(size)).toBe(0);
    const title = judged({ title: 'after' });
    expect(title).toMatchObject({ asOfToday: ['country', 'size'], filledAfter: ['level'] });
    expect(isOpen(title)).toBe(0);
  });
});
