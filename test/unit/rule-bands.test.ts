import { describe, expect, it } from 'vitest';
import {
  bandConditions,
  bordersOf,
  edgeConditions,
  isUpsideDown,
  nextRange,
  splitBand,
} from '#renderer/inspector/rules/bands.ts';
import { handlesOf, setByHandle } from '#renderer/inspector/rules/decay-handles.ts';
import { conditionCounts } from '#shared/engine/counts/condition-counts.ts';
import type { Node } from '#shared/model/condition.ts';
import type { Band } from '#shared/model/rule.ts';
import { scoresOf } from '#test/support/engine/score-one.ts';

const range = (from: number | null, to: number | null, points = 500): Band => ({ kind: 'range', from, to, points });
const size = { id: 'size', type: 'number' } as never;

describe('bands edited as a table', () => {
  it('a range is split in the middle, without a gap and with the same points on both sides', () => {
    expect(splitBand(range(100, 499))).toEqual([range(300, 499), range(100, 299)]);
    expect(splitBand(range(1000, null))).toEqual([range(2000, null), range(1000, 1999)]);
    expect(splitBand(range(null, 50))).toEqual([range(26, 50), range(null, 25)]);
    expect(splitBand(range(7, 7))).toBeNull();
    expect(splitBand({ kind: 'unknown', points: 0 })).toBeNull();
  });

  it('a border is where a range begins beside another; a twentieth of it is its edge, and at least 1', () => {
    const points = [range(1000, null), range(500, 999), range(50, 499), range(1, 50)];
    expect(bordersOf(points)).toEqual([
      { at: 1000, reach: 50 },
      { at: 500, reach: 25 },
      { at: 50, reach: 3 },
    ]);
    expect(bordersOf([range(10, null), range(null, 9)])).toEqual([{ at: 10, reach: 1 }]);
    expect(bordersOf([{ kind: 'unknown', points: 0 }])).toEqual([]);
  });

  it('leads on the edge of a border are told apart into those just below and those from it on', () => {
    const others = ['46', '47', '49.5', '50', '52', '52.5'].map((own, i) => ({
      id: `l${i}`,
      cells: { size: own },
      activities: [],
    }));
    const scores = scoresOf({}, { others });
    const parts = conditionCounts(scores, edgeConditions(size, [{ at: 50, reach: 3 }]), null).parts;
    expect(parts.map(({ yes }) => yes)).toEqual([2, 2]);
  });

  it('a list of values is split by halves, a single one is not', () => {
    const band: Band = { kind: 'values', values: ['IT', 'Finance', 'Marketing'], points: 100 };
    expect(splitBand(band)?.map((part) => (part as { values: string[] }).values)).toEqual([
      ['IT', 'Finance'],
      ['Marketing'],
    ]);
    expect(splitBand({ ...band, values: ['IT'] })).toBeNull();
  });

  it('a new range begins below the lowest', () => {
    expect(nextRange([range(100, null), range(50, 99)])).toEqual(range(null, 49, 0));
    expect(nextRange([])).toEqual(range(0, null, 0));
    expect([isUpsideDown(5, 4), isUpsideDown(5, 5), isUpsideDown(null, 4)]).toEqual([true, false, false]);
  });

  it('P3 each lead is counted by the first band that holds it, and the unknown by theirs', () => {
    const bands: Band[] = [range(50, 99), range(1, 50), { kind: 'unknown', points: 0 }];
    const lead = (id: string, cells: Record<string, string>) => ({ id, cells, activities: [] });
    const scores = scoresOf(
      {},
      {
        cells: { size: '50' },
        others: [lead('a', { size: '10' }), lead('b', { size: '75' }), lead('c', {}), lead('d', { size: '500' })],
      },
    );
    const { parts } = conditionCounts(scores, bandConditions(size, bands) as Node[], null);
    expect(parts.map(({ yes }) => yes)).toEqual([2, 1, 1]);
  });
});

describe('the handles of a decay curve', () => {
  it('P5 stand at the days of the decay and of the window, and set whole days within bounds', () => {
    const rule = { decay: { kind: 'halfLife', days: 30 }, withinDays: 90 } as const;
    expect(handlesOf(rule)).toEqual([
      { of: 'decay', day: 30 },
      { of: 'window', day: 90 },
    ]);
    expect(setByHandle(rule, 'decay', 41.6)).toEqual({ decay: { kind: 'halfLife', days: 42 } });
    expect(setByHandle(rule, 'window', -5)).toEqual({ withinDays: 1 });
    expect(setByHandle(rule, 'window', 1e9)).toEqual({ withinDays: 36_525 });
    expect(handlesOf({ decay: { kind: 'none' }, withinDays: null })).toEqual([]);
  });
});
