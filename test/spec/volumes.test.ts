import { describe, expect, it } from 'vitest';
import { firstDaysInSteps, never } from '#shared/engine/volumes/first-days.ts';
import { firstDayOfWeek, type PeriodKind, periodOf } from '#shared/engine/volumes/periods.ts';
import { type Volumes, volumesInSteps } from '#shared/engine/volumes/volumes.ts';
import { finish } from '#shared/lib/finish.ts';
import { dayOf, isoOf } from '#shared/values/day.ts';
import { encodeDated } from '#test/support/engine/dated.ts';
import { ago, D } from '#test/support/engine/score-one.ts';
import { activityRule, gate, tinyModel, when } from '#test/support/engine/tiny-model.ts';

/** MQL from 10 points of engagement, SAL from 20; a visit gives 10, and counts for 30 days. PQL is off. */
const model = tinyModel({
  rules: [activityRule('r', 'g-eng', 1000, { withinDays: 30 })],
  gates: [
    gate('mql', { entry: when({ op: 'total', of: 'engagement', atLeast: 1000 }) }),
    gate('pql', { enabled: false }),
    gate('sal', { entry: when({ op: 'total', of: 'engagement', atLeast: 2000 }) }),
  ],
});

type Came = { readonly created: number | null; readonly visits?: readonly number[] };

/** Leads by created day and visits, each as days before D. */
function table(leads: readonly Came[]) {
  const plain = leads.map(({ visits = [] }, i) => ({
    id: `L${i}`,
    cells: {},
    activities: visits.map((age) => ago(age)),
  }));
  const days = leads.map(({ created }) => (created === null ? null : D - created));
  const given = { leads: plain, hasActivities: true, completeFrom: D - 1000, decimal: '.', dateOrder: 'ymd' } as const;
  return encodeDated(model, given, days);
}

function firstDays(leads: readonly Came[], upTo = D) {
  const { data, dataSet } = table(leads);
  return finish(firstDaysInSteps(data, model, dataSet, upTo));
}

function volumes(leads: readonly Came[], by: PeriodKind, upTo = D): Volumes {
  const { data, dataSet } = table(leads);
  const found = finish(volumesInSteps(data, model, dataSet, by, upTo));
  if ('none' in found) throw new Error(found.none);
  return found;
}

describe('first days', () => {
  it('A5 the first day is the first check day on which the model puts the lead at the stage or beyond', () => {
    const found = firstDays([
      { created: 50, visits: [40, 5] },
      { created: 50, visits: [40, 35, 3] },
      { created: 50 },
      { created: 20, visits: [25] },
    ]);
    expect(found?.stages).toEqual(['mql', 'sal']);
    // The third has nothing to count. On its created day D − 20 the last one's visit of D − 25 counts already, but
    // D − 25 is a check day before it.
    expect([...(found?.first[0] ?? [])]).toEqual([D - 40, D - 40, never, D - 25]);
    // 10 + 10 only where two visits lie within 30 days: those of D − 40 and D − 35. On D − 5 the visit of D − 40 is 35 old.
    expect([...(found?.first[1] ?? [])]).toEqual([never, D - 35, never, never]);
  });

  it('A5 later check days do not exist as of an earlier day', () => {
    expect([...(firstDays([{ created: 50, visits: [40] }], D - 41)?.first[0] ?? [])]).toEqual([never]);
    expect([...(firstDays([{ created: 50, visits: [40] }], D - 40)?.first[0] ?? [])]).toEqual([D - 40]);
  });

  it('A5 a lead without a created day has no check days, whatever it did', () => {
    const found = firstDays([{ created: null, visits: [40] }, { created: 41 }]);
    expect([...(found?.first[0] ?? [])]).toEqual([never, never]);
    expect(found).toMatchObject({ dated: 1, earliest: D - 41 });
  });
});

describe('volumes', () => {
  // D is Saturday, 19 October 2024.
  it('A5 weeks begin on the first working day of the calendar', () => {
    expect(isoOf(D)).toBe('2024-10-19');
    expect(firstDayOfWeek([1, 2, 3, 4, 5])).toBe(1);
    expect(firstDayOfWeek([0, 1, 2, 3, 4])).toBe(0);
    expect(firstDayOfWeek([6, 0, 1, 2, 3])).toBe(6);
    // A day off in the middle of the week does not begin one; without days off, and with runs alike, Monday does.
    expect(firstDayOfWeek([1, 2, 4, 5])).toBe(1);
    expect(firstDayOfWeek([0, 1, 2, 3, 4, 5, 6])).toBe(1);
    expect(firstDayOfWeek([3])).toBe(3);
    expect(periodOf(D, 'week', 1)).toEqual({ from: dayOf('2024-10-14'), to: dayOf('2024-10-20') });
    expect(periodOf(D, 'week', 0)).toEqual({ from: dayOf('2024-10-13'), to: D });
    expect(periodOf(D, 'week', 6)).toEqual({ from: D, to: D + 6 });
    expect(periodOf(-1, 'week', 1)).toEqual({ from: dayOf('1969-12-29'), to: dayOf('1970-01-04') });
  });

  it('A5 months are calendar months', () => {
    expect(periodOf(dayOf('2024-02-29'), 'month', 1)).toEqual({ from: dayOf('2024-02-01'), to: dayOf('2024-02-29') });
    expect(periodOf(dayOf('2023-12-31'), 'month', 1)).toEqual({ from: dayOf('2023-12-01'), to: dayOf('2023-12-31') });
  });

  it('A5 counts first days by week without gaps, and marks the weeks that the data does not cover', () => {
    // Weeks from Monday: D − 19 … D − 13 is 30 September to 6 October, D − 12 … D − 6, D − 5 … D + 1.
    const { periods, stages, leads, withoutCreated } = volumes(
      [
        { created: 20, visits: [20] },
        { created: 20, visits: [14, 13] },
        { created: 20, visits: [0] },
        { created: null, visits: [0] },
      ],
      'week',
    );
    expect(periods.map(({ from, to, whole }) => [D - from, D - to, whole])).toEqual([
      [26, 20, false],
      [19, 13, true],
      [12, 6, true],
      [5, -1, false],
    ]);
    expect(stages.map(({ stage, counts }) => [stage, counts])).toEqual([
      ['mql', [1, 1, 0, 1]],
      ['sal', [0, 1, 0, 0]],
    ]);
    expect([leads, withoutCreated]).toEqual([3, 1]);
    // Of the two whole weeks, 1 and 0.
    expect(stages[0]?.typical).toEqual({ of: 2, median: 0.5, middleHalf: null });
  });

  it('A5 a week that ends on the day all is judged as of is whole', () => {
    const { periods } = volumes([{ created: 26 }], 'week', D - 6);
    expect(periods.map(({ whole }) => whole)).toEqual([true, true, true]);
  });

  it('A5 the middle half leaves out a quarter of the whole weeks at each end', () => {
    // Whole weeks end at D − 6, D − 13, … With 1, 2, 3, 4, 5 MQLs: a quarter of five is one, so 2 to 4, and 3 in the middle.
    const came = [1, 2, 3, 4, 5].flatMap((count, week) =>
      Array.from({ length: count }, (): Came => ({ created: 12 + 7 * week, visits: [12 + 7 * week] })),
    );
    const { stages } = volumes(came, 'week');
    expect(stages[0]?.typical).toEqual({ of: 5, median: 3, middleHalf: { low: 2, high: 4 } });
  });

  it('A5 at most ten years of weeks are listed, and what came before is counted', () => {
    const { periods, stages } = volumes(
      [
        { created: 7 * 600, visits: [7 * 600] },
        { created: 30, visits: [30] },
      ],
      'week',
    );
    expect(periods).toHaveLength(520);
    expect(stages[0]?.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(stages[0]?.earlier).toBe(1);
    expect(stages[0]?.typical?.of).toBe(52);
  });

  it('A5 without created days there is no volume, and it says so', () => {
    const { data, dataSet } = table([{ created: null, visits: [3] }]);
    expect(finish(volumesInSteps(data, model, dataSet, 'week', D))).toEqual({ by: 'week', none: 'noCreatedDays' });
    const without = { ...dataSet, createdColumn: null };
    expect(finish(volumesInSteps(data, model, without, 'month', D))).toEqual({ by: 'month', none: 'noCreatedColumn' });
  });
});
