import { expect, test } from 'vitest';
import { layoutWaterfall } from '#renderer/screens/lead/waterfall-layout.ts';
import type { Explanation, ExplanationLine } from '#shared/engine/results.ts';
import type { Model } from '#shared/model/model.ts';

const ruleLine = (id: string, points: number, because: 'unknown' | null = null): ExplanationLine => ({
  kind: 'rule',
  dimension: 'engagement',
  group: 'g',
  id,
  saw: [],
  points,
  because: because === null ? null : { kind: 'unknown', fields: ['f'] },
});

const lines: ExplanationLine[] = [
  ruleLine('pricing', 1600),
  ruleLine('content', 2867),
  { kind: 'clamp', dimension: 'engagement', group: 'g', limit: 'cap', at: 2500, points: -367 },
  ruleLine('industry', 0, 'unknown'),
  ruleLine('careers', -500),
];

const model = {
  engagement: { name: 'engagement', thresholds: [4000, 2000, 1000] },
  fit: { name: 'fit', thresholds: [4500, 3000, 1500] },
  rules: [
    { id: 'industry', kind: 'banded', bands: [{ points: 300 }, { points: 1000 }] },
    { id: 'careers', kind: 'condition', points: -500 },
  ],
} as unknown as Model;

const explanation = { lines, totals: { fit: 0, engagement: 3600 } } as unknown as Explanation;

test('P7 each line begins where the one before ended and the last ends at the total', () => {
  const fall = layoutWaterfall(model, explanation, 'engagement');
  expect(fall.lines.map(({ sum }) => sum)).toEqual([1600, 4467, 4100, 4100, 3600]);
  expect(fall.lines.at(-1)?.sum).toBe(fall.total);
});

test('bars stand on one axis from nothing to the furthest end', () => {
  const fall = layoutWaterfall(model, explanation, 'engagement');
  const furthest = 5100;
  expect(fall.lines[0]).toMatchObject({ start: 0, width: 1600 / furthest });
  expect(fall.lines[2]?.start).toBeCloseTo(4100 / furthest);
  expect(fall.lines[2]?.width).toBeCloseTo(367 / furthest);
  expect(fall.lines[4]?.start).toBeCloseTo(3600 / furthest);
  for (const { start, width } of fall.lines) expect(start + width).toBeLessThanOrEqual(1);
});

test('a rule that could not judge shows what it could have given', () => {
  const fall = layoutWaterfall(model, explanation, 'engagement');
  expect(fall.lines[3]?.possible).toBe(1000);
  expect(fall.lines[3]?.width).toBeCloseTo(1000 / 5100);
});

test('G1 the grade is that of the total, and the next better one is named', () => {
  const fall = layoutWaterfall(model, explanation, 'engagement');
  expect(fall.grade).toBe(1);
  expect(fall.next).toMatchObject({ at: 4000, index: 0 });
  const onThreshold = layoutWaterfall(model, { ...explanation, totals: { fit: 0, engagement: 4000 } }, 'engagement');
  expect(onThreshold).toMatchObject({ grade: 0, next: null });
});

test('a total below nothing stands on the other side of nothing', () => {
  const minus = { lines: [ruleLine('careers', -500)], totals: { fit: 0, engagement: -500 } } as unknown as Explanation;
  const fall = layoutWaterfall(model, minus, 'engagement');
  expect(fall.start).toBe(0);
  expect(fall.width).toBeCloseTo(500 / 1500);
  expect(fall.grade).toBe(3);
});
