import { describe, expect, it } from 'vitest';
import { decisionDays, defaultDay } from '#shared/engine/as-of.ts';
import { backtest } from '#shared/engine/backtest.ts';
import { createEngine } from '#shared/engine/engine.ts';
import type { ActivityData } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { isoOf } from '#shared/values/day.ts';
import { encode, textColumn } from '#test/support/engine/encode.ts';
import { ago, D } from '#test/support/engine/score-one.ts';
import { activityRule, gate, tinyModel, when } from '#test/support/engine/tiny-model.ts';
import type { PlainLead } from '#test/support/reference-scorer/plain-data.ts';

/** MQL from 10 points of engagement; a visit gives 10, and counts for 30 days. */
const model = tinyModel({
  rules: [activityRule('r', 'g-eng', 1000, { withinDays: 30 })],
  gates: [gate('mql', { entry: when({ op: 'total', of: 'engagement', atLeast: 1000 }) })],
});

const day = (daysAgo: number | null): string => (daysAgo === null ? '' : isoOf(D - daysAgo));

/** Leads by created day, handover and outcome date, each as days before D. */
function table(
  leads: readonly {
    created: number | null;
    handed?: number | null;
    decided?: number | null;
    visits?: readonly number[];
  }[],
) {
  const plain = leads.map(
    ({ visits = [] }, i): PlainLead => ({ id: `L${i}`, cells: {}, activities: visits.map((age) => ago(age)) }),
  );
  const { data, dataSet } = encode(model, {
    leads: plain,
    hasActivities: true,
    completeFrom: D - 1000,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const columns = {
    ...data.columns,
    c90: textColumn(leads.map(({ created }) => day(created))),
    c91: textColumn(leads.map(({ handed = null }) => day(handed))),
    c92: textColumn(leads.map(({ decided = null }) => day(decided))),
  };
  const outcome = {
    column: 'c92',
    won: ['x'],
    lost: null,
    dateColumn: 'c92',
    reading: { decimal: '.', dateOrder: 'ymd' },
  } as const;
  const dated = { ...dataSet, createdColumn: 'c90', handedOverColumn: 'c91', outcome } as unknown as DataSet;
  return { data: { ...data, columns }, dataSet: dated };
}

describe('as of a day for each lead', () => {
  it('A2 without a day said, the day is that of the latest activity', () => {
    const { data } = table([{ created: 50, visits: [12, 7, 30] }]);
    const withStranger = { ...data.activities, lead: Uint32Array.of(0, data.rows, 0) } as ActivityData;
    for (const activities of [data.activities, withStranger]) {
      expect(defaultDay({ ...data, activities })).toBe(D - 7);
      expect(createEngine({ ...data, activities }).latestDay()).toBe(D - 7);
    }
    expect(defaultDay({ ...data, activities: null })).toBeNull();
    expect(createEngine({ ...data, activities: null }).latestDay()).toBeNull();
  });

  it('A4 the decision day is that of the handover, else the created day and the agreed 14 days', () => {
    const { data, dataSet } = table([{ created: 50, handed: 45 }, { created: 50 }]);
    const { day: days, judged } = decisionDays(model, dataSet, data);
    // D − 45; D − 50 + 14 = D − 36.
    expect([...days]).toEqual([D - 45, D - 36]);
    expect([...judged]).toEqual([1, 1]);
  });

  it('A4 a lead without a decision day, or decided on or before it, is left out and counted', () => {
    const { data, dataSet } = table([
      { created: null },
      { created: 50, decided: 36 },
      { created: 50, decided: 35 },
      { created: 50, decided: null },
    ]);
    const { judged, withoutDay, decidedBefore } = decisionDays(model, dataSet, data);
    expect([...judged]).toEqual([0, 0, 1, 1]);
    // The first has no day at all; the second was decided on D − 36, its decision day.
    expect([withoutDay, decidedBefore]).toEqual([1, 1]);
  });

  it('A4 a day that the team calls unknown is none (V2)', () => {
    const { data, dataSet } = table([{ created: 50 }, { created: 49 }]);
    const fields = { ...dataSet.fields, created: { column: 'c90', reading: { decimal: '.', dateOrder: 'ymd' } } };
    const marked = model.fields.map((field) => (field.id === 'created' ? { ...field, missing: [day(50)] } : field));
    const read = decisionDays({ ...model, fields: marked }, { ...dataSet, fields } as unknown as DataSet, data);
    expect([...read.judged]).toEqual([0, 1]);
  });

  it('A4 a backtest sees what was there on the decision day, and nothing that came later', () => {
    const { data, dataSet } = table([
      { created: 50, visits: [40] },
      { created: 50, visits: [30] },
      { created: null, visits: [40] },
    ]);
    const { simulation, leftOut } = backtest(model, data, dataSet);
    // Decision days D − 36: the visit of D − 40 counts, that of D − 30 is still to come.
    expect(simulation.leads).toBe(2);
    expect(simulation.stages.find(({ stage }) => stage === 'mql')?.here).toBe(1);
    expect(simulation.asOf).toBeNull();
    expect(leftOut).toEqual({ withoutDay: 1, decidedBefore: 0 });
  });

  it('A4 a backtest names the facts that are as of today: those that the model reads and the data has', () => {
    const { data, dataSet } = table([{ created: 50 }]);
    const fields = {
      size: { column: 'c90', reading: { decimal: '.', dateOrder: 'ymd' } },
      title: { column: 'c91', reading: { decimal: '.', dateOrder: 'ymd' } },
    };
    const reads = tinyModel({
      gates: [
        gate('mql', {
          requires: ['mail', 'size'],
          entry: when({ op: 'fact', field: 'country', is: { test: 'isKnown' } }),
        }),
      ],
    });
    // The title is in the data, but nothing reads it; mail and country are read, but not in the data.
    const { asOfToday } = backtest(reads, data, { ...dataSet, fields } as unknown as DataSet);
    expect(asOfToday).toEqual(['size']);
  });
});
