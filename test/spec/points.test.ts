import { describe, expect, it } from 'vitest';
import { toHundredths } from '#shared/lib/hundredths.ts';
import { ago, scoreOne } from '#test/support/engine/score-one.ts';
import { activityRule, bandedRule, conditionRule, fact, group } from '#test/support/engine/tiny-model.ts';

const vp = fact('title', { test: 'is', value: 'VP' });
const yes = { op: 'all', of: [] };

/** What the given activity rule gives for these ages, and for each activity. */
function given(points: number, parts: object, activities: Parameters<typeof ago>[0][] | ReturnType<typeof ago>[]) {
  const done = activities.map((each) => (typeof each === 'number' ? ago(each) : each));
  const explained = scoreOne({ rules: [activityRule('r', 'g-eng', points, parts as never)] }, { activities: done });
  const line = explained.lines[0];
  if (line?.kind !== 'rule') throw new Error('no rule');
  const saw = line.saw[0];
  return { points: line.points, each: saw?.kind === 'activities' ? saw.given : [], because: line.because };
}

describe('points', () => {
  it('P1 rounding: half a hundredth goes away from zero, on either side of it', () => {
    // 0.005 points = half a hundredth; |x| · 100 + 0.5 + 1e-9 = 1.000000001, floor 1.
    expect(toHundredths(0.005)).toBe(1);
    expect(toHundredths(-0.005)).toBe(-1);
    expect(toHundredths(0.0049)).toBe(0);
    // 1.005 is a little below its name in binary; the 1e-9 brings it back: 101, not 100.
    expect(toHundredths(1.005)).toBe(101);
    expect(toHundredths(-0.001)).toBe(0);
  });

  it('P2 a condition rule gives its points for yes, and 0 for no and for unknown, which it reports', () => {
    const line = (title: string | undefined) =>
      scoreOne({ rules: [conditionRule('r', 'g-fit', 1234, vp)] }, { cells: title === undefined ? {} : { title } })
        .lines[0];
    expect(line('vp')).toMatchObject({ points: 1234, because: null });
    expect(line('Intern')).toMatchObject({ points: 0, because: { kind: 'no' } });
    expect(line(undefined)).toMatchObject({ points: 0, because: { kind: 'unknown', fields: ['title'] } });
  });

  it('P3 the first band that holds gives its points, both ends of a range included', () => {
    const bands = [
      { kind: 'range', from: null, to: 50, points: 100 },
      { kind: 'range', from: 50, to: 200, points: 200 },
      { kind: 'range', from: 200, to: null, points: 300 },
    ];
    const points = (size: string) =>
      scoreOne({ rules: [bandedRule('r', 'g-fit', 'size', bands)] }, { cells: { size } }).totals.fit;
    expect([points('50'), points('50.01'), points('200'), points('201')]).toEqual([100, 200, 200, 300]);
  });

  it('P3 an unknown fact gives 0, or the points of the band "unknown" wherever it stands', () => {
    const known = { kind: 'values', values: ['Egypt'], points: 500 };
    const points = (bands: readonly object[], country: string) =>
      scoreOne({ rules: [bandedRule('r', 'g-fit', 'country', bands)] }, { cells: { country } }).totals.fit;
    expect(points([known], 'Select')).toBe(0);
    expect(points([known, { kind: 'unknown', points: 50 }], 'Select')).toBe(50);
    expect(points([{ kind: 'unknown', points: 50 }, known], 'EGYPT')).toBe(500);
  });

  it('P4 first the window, then the most recent per asset, then the most recent so many', () => {
    const activities = [
      ago(1, 'visit', 'A'),
      ago(2, 'visit', 'a '),
      ago(3, 'visit', 'B'),
      ago(4, 'visit', 'C'),
      ago(40, 'visit', 'D'),
    ];
    const parts = { withinDays: 30, oncePer: 'asset', maxTimes: 2 };
    // Window leaves A, a, B, C; per asset A (age 1), B, C; the two most recent A and B: 2 · 500.
    expect(given(500, parts, activities).points).toBe(1000);
    // Taken the other way round, the two most recent would be A and a: 500.
    expect(given(500, { ...parts, oncePer: null }, activities).points).toBe(1000);
    expect(given(500, { ...parts, maxTimes: 1 }, activities).each).toEqual([500]);
  });

  it('P4 once per day keeps one of a day; once per asset does not limit activities without an asset', () => {
    expect(given(100, { oncePer: 'day' }, [1, 1, 2]).points).toBe(200);
    expect(given(100, { oncePer: 'asset' }, [1, 1, 2]).points).toBe(300);
  });

  it('P4 the window comes before the limit: an old activity takes nobody’s place', () => {
    expect(given(100, { withinDays: 7, maxTimes: 3 }, [8, 9, 6, 5]).points).toBe(200);
    expect(given(100, { withinDays: 7 }, [7])).toMatchObject({ points: 0, because: { kind: 'outsideWindow' } });
  });

  it('P5 half-life: 10 points halve every 7 days, each activity rounded before it is added', () => {
    const decay = { kind: 'halfLife', days: 7 };
    // 10 · 0.5^(0/7) = 10; 10 · 0.5^(7/7) = 5; 10 · 0.5^(3/7) = 7.4299… → 7.43.
    expect(given(1000, { decay }, [0, 3, 7])).toMatchObject({ points: 2243, each: [1000, 743, 500] });
    // Three of 0.333 · 0.5 = 0.1665 → 0.17 each: 0.51, where one rounding of the sum would give 0.50.
    expect(given(33, { decay }, [7, 7, 7])).toMatchObject({ points: 51, each: [17, 17, 17] });
  });

  it('P5 linear: 1 − a/n, and nothing from day n on', () => {
    const decay = { kind: 'linear', days: 10 };
    // Ages 0, 3, 10, 12: 10, 7, 0, 0.
    expect(given(1000, { decay }, [0, 3, 10, 12]).each).toEqual([1000, 700, 0, 0]);
  });

  it('P5 step: whole before n days, then a fraction; a window may cut it off besides', () => {
    const decay = { kind: 'step', days: 7, fraction: 0.25 };
    expect(given(1000, { decay }, [6, 7]).each).toEqual([1000, 250]);
    expect(given(1000, { decay, withinDays: 7 }, [6, 7]).each).toEqual([1000]);
  });

  it('P5 negative points round away from zero too', () => {
    // −0.33 · 0.5 = −0.165 → −0.17, twice −0.34; the engagement floor of 0 is lifted to see it.
    const rules = [activityRule('r', 'g-eng', -33, { decay: { kind: 'halfLife', days: 7 } })];
    expect(scoreOne({ rules, engagement: { floor: null } }, { activities: [ago(7), ago(7)] }).totals.engagement).toBe(
      -34,
    );
  });

  it('P6 a group is clamped before its dimension: 30 + 20 under caps 25 and 40', () => {
    const groups = [group('g-fit', 'fit', { cap: 2500 }), group('g-more', 'fit')];
    const rules = [conditionRule('a', 'g-fit', 3000, yes), conditionRule('b', 'g-more', 2000, yes)];
    // min(30, 25) + 20 = 45, then min(45, 40) = 40.
    expect(scoreOne({ groups, rules, fit: { cap: 4000 } }).totals.fit).toBe(4000);
    expect(scoreOne({ groups, rules }).totals.fit).toBe(4500);
  });

  it('P6 the floor of a dimension is 0 unless it is lifted', () => {
    const rules = [conditionRule('a', 'g-fit', -700, yes)];
    expect(scoreOne({ rules }).totals.fit).toBe(0);
    expect(scoreOne({ rules, fit: { floor: null } }).totals.fit).toBe(-700);
    expect(scoreOne({ rules, groups: [group('g-fit', 'fit', { floor: -300 })], fit: { floor: null } }).totals.fit).toBe(
      -300,
    );
  });

  it('P7 the lines are every rule and every clamp in order, and add up to the total', () => {
    const groups = [group('g-fit', 'fit', { cap: 2500 })];
    const rules = [conditionRule('a', 'g-fit', 3000, yes), conditionRule('b', 'g-fit', 500, vp)];
    const { lines, totals } = scoreOne({ groups, rules, fit: { cap: 2000 } });
    // 30 + 0 − 5 (group) − 5 (dimension) = 20.
    expect(lines.map((line) => [line.kind, line.points])).toEqual([
      ['rule', 3000],
      ['rule', 0],
      ['clamp', -500],
      ['clamp', -500],
    ]);
    expect(totals.fit).toBe(2000);
  });

  it('P7 a rule that gave 0 says why: no activity, outside the window, or a type that the data lacks', () => {
    expect(given(100, {}, []).because).toEqual({ kind: 'noActivities' });
    expect(given(100, { withinDays: 5 }, [5]).because).toEqual({ kind: 'outsideWindow' });
    expect(given(100, { types: ['ghost'] }, [1]).because).toEqual({ kind: 'unknown', fields: [] });
    expect(given(100, {}, [1]).because).toBeNull();
  });
});
