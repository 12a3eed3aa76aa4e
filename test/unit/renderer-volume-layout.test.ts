import { describe, expect, it } from 'vitest';
import { layoutVolume } from '#renderer/screens/simulate/volume-layout.ts';
import type { StageVolume, Volumes } from '#shared/engine/volumes/volumes.ts';

function volumesOf(counts: readonly number[], typical: StageVolume['typical']): [Volumes, StageVolume] {
  const stage: StageVolume = { stage: 'mql', counts, earlier: 0, typical };
  const periods = counts.map((_, i) => ({ from: i * 7, to: i * 7 + 6, whole: i > 0 && i < counts.length - 1 }));
  const upTo = counts.length * 7 - 3;
  return [{ by: 'week', upTo, weekBegins: 1, leads: 100, withoutCreated: 0, periods, stages: [stage] }, stage];
}

describe('the chart of a volume', () => {
  it('draws every week, the highest to the top, with what is usual on the same scale', () => {
    const typical = { of: 4, median: 5, middleHalf: { low: 2, high: 8 } };
    const chart = layoutVolume(...volumesOf([1, 2, 0, 8, 10, 3], typical));
    expect(chart.most).toBe(10);
    expect(chart.bars.map(({ height }) => height)).toEqual([0.1, 0.2, 0, 0.8, 1, 0.3]);
    expect(chart.bars.map(({ whole }) => whole)).toEqual([false, true, true, true, true, false]);
    expect(chart.usual).toEqual({ low: 0.2, high: 0.8, median: 0.5 });
  });

  it('draws a year of weeks and the one that is not over, whatever came before', () => {
    const counts = Array.from({ length: 300 }, (_, i) => (i === 0 ? 1000 : 1));
    const chart = layoutVolume(...volumesOf(counts, null));
    expect(chart.bars).toHaveLength(53);
    expect(chart.most).toBe(1);
    expect(chart.bars.at(-1)?.from).toBe(299 * 7);
    expect(chart.usual).toBeNull();
  });

  it('has a scale also where nobody came', () => {
    expect(layoutVolume(...volumesOf([0, 0], null))).toMatchObject({ most: 1, bars: [{ height: 0 }, { height: 0 }] });
  });
});
