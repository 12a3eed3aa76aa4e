import { describe, expect, it } from 'vitest';
import { backtest } from '#shared/engine/backtest.ts';
import { createEngine } from '#shared/engine/engine.ts';
import { explainLead } from '#shared/engine/explain.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { FieldId } from '#shared/model/ids.ts';
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

type Words = Parameters<typeof judged>[0];

/** As `judged`, two leads of whose size the data says when it was filled in. */
function dated(filledAt: Words, days: readonly string[], sizeOf = (_lead: number) => '50') {
  const fields = testFields.map((field) => ({
    ...field,
    ...(filledAt[field.id] !== undefined && { filledAt: filledAt[field.id] }),
  }));
  const model = tinyModel({ fields, gates: [gate('mql', { requires: ['size'] })] });
  const created = isoOf(D - 50);
  const { data, dataSet } = encode(model, {
    leads: days.map((returnedOn, i) => ({
      id: `${i}`,
      cells: { created, size: sizeOf(i), returnedOn },
      activities: [],
    })),
    hasActivities: false,
    completeFrom: null,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const columnOf = (id: string) => dataSet.fields[id as FieldId]?.column ?? '';
  const filledOn = { column: columnOf('returnedOn'), dateOrder: 'ymd' as const };
  const size = { ...dataSet.fields['size' as FieldId], filledOn } as DataSet['fields'][FieldId];
  return {
    model,
    data,
    dataSet: { ...dataSet, createdColumn: columnOf('created'), fields: { ...dataSet.fields, size } },
  };
}

function backtested(filledAt: Words, days: readonly string[]) {
  const { model, data, dataSet } = dated(filledAt, days);
  return backtest(model, data, dataSet);
}

/** Fourteen days after a lead was created it is decided about. */
const decision = D - 36;

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

  it('A4 a fact counts from the day on which the data says that it was filled in, the decision day included', () => {
    const known = backtested({}, [isoOf(decision), isoOf(decision - 9)]);
    expect([isOpen(known), known.asOfToday]).toEqual([2, []]);
    const later = backtested({}, [isoOf(decision + 1), isoOf(decision)]);
    expect([isOpen(later), later.asOfToday]).toEqual([1, []]);
  });

  it("A4 of a lead without such a day the team's word counts, and without one the fact is named", () => {
    const unsaid = backtested({}, [isoOf(decision + 1), 'soon']);
    expect([isOpen(unsaid), unsaid.asOfToday]).toEqual([1, ['size']]);
    const before = backtested({ size: 'before' }, [isoOf(decision + 1), '']);
    expect([isOpen(before), before.asOfToday]).toEqual([1, []]);
    const after = backtested({ size: 'after' }, [isoOf(decision), '']);
    expect([isOpen(after), after.asOfToday, after.filledAfter]).toEqual([1, [], []]);
  });

  it('A2 as of an earlier day a fact that was filled in later is unknown; engines that have scored before say so too', () => {
    const { model, data, dataSet } = dated({}, [isoOf(D), isoOf(D - 10)]);
    const engine = createEngine(data);
    const openOn = (day: number) =>
      countScores(engine.score(model, dataSet, day)).gates.find(({ stage }) => stage === 'mql')?.open;
    expect([D, D - 1, D - 10, D - 11, D].map(openOn)).toEqual([2, 1, 1, 0, 2]);
    const alone = explainLead(engine.score(model, dataSet, D - 1), 0);
    expect(alone.lead.heldBecause).toBe('missing: size');
  });

  it.each([255, 256, 257, 65_536])(
    'A2 A4 a fact that was filled in later is unknown also among %i different ones',
    (count) => {
      const days = Array.from({ length: count }, (_, i) => isoOf(i === 0 ? D : D - 60));
      const { model, data, dataSet } = dated({ size: 'after' }, days, (lead) => `${lead + 100_000}`);
      const openOn = (day: number) =>
        countScores(createEngine(data).score(model, dataSet, day)).gates.find(({ stage }) => stage === 'mql')?.open;
      expect([openOn(D), openOn(D - 1)]).toEqual([count, count - 1]);
      const undated = dated({ size: 'after' }, ['', ...days.slice(1)], (lead) => `${lead + 100_000}`);
      expect(isOpen(backtest(undated.model, undated.data, undated.dataSet))).toBe(count - 1);
    },
  );
});
