import { expect, test } from 'vitest';
import { layoutHistogram, pointsAt } from '#renderer/screens/simulate/histogram-layout.ts';
import type { Histogram } from '#shared/engine/results.ts';

const histogram: Histogram = {
  of: 'fit',
  from: 0,
  width: 500,
  won: [1, 2, 10, 8],
  lost: [9, 8, 10, 2],
  open: [0, 0, 0, 0],
};

test('bars stand side by side over the whole axis and the tallest has height 1', () => {
  const { bars } = layoutHistogram(histogram, [1000, 500]);
  expect(bars.map((bar) => bar.start)).toEqual([0, 0.25, 0.5, 0.75]);
  expect(bars.map((bar) => bar.width)).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(bars.map((bar) => bar.height)).toEqual([0.5, 0.5, 1, 0.5]);
  expect(bars[2]).toMatchObject({ from: 1000, to: 1500, won: 10, lost: 10, open: 0 });
});

test('thresholds stand at their totals and the best grade is the last band', () => {
  const { handles, bands } = layoutHistogram(histogram, [1000, 500]);
  expect(handles.map((handle) => handle.start)).toEqual([0.5, 0.25]);
  expect(bands).toEqual([
    { index: 0, start: 0.5, width: 0.5 },
    { index: 1, start: 0.25, width: 0.25 },
    { index: 2, start: 0, width: 0.25 },
  ]);
});

test('a threshold that no lead comes near is still on the axis, with room beyond it', () => {
  const layout = layoutHistogram(histogram, [8000, -300]);
  const [high, low] = layout.handles;
  expect(high?.start).toBeLessThan(1);
  expect(high?.start).toBeGreaterThan(0.9);
  expect(low?.start).toBeGreaterThan(0);
  const last = layout.bars.at(-1);
  expect((last?.start ?? 0) + (last?.width ?? 0)).toBeLessThan(high?.start ?? 0);
});

test('a place on the axis is a whole number of points, and never beyond the ends', () => {
  const layout = layoutHistogram(histogram, [1000, 500]);
  expect(pointsAt(layout, 0.5)).toBe(1000);
  expect(pointsAt(layout, 0.513)).toBe(1000);
  expect(pointsAt(layout, 0.53)).toBe(1100);
  expect(pointsAt(layout, -4)).toBe(0);
  expect(pointsAt(layout, 9)).toBe(2000);
});

test('no leads at all still give an axis that thresholds can stand on', () => {
  const empty: Histogram = { of: 'fit', from: 0, width: 500, won: [], lost: [], open: [] };
  const { bars, handles } = layoutHistogram(empty, [400, 200]);
  expect(bars).toEqual([]);
  for (const handle of handles) expect(Number.isFinite(handle.start)).toBe(true);
});
