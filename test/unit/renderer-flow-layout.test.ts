import { expect, test } from 'vitest';
import { layoutFlow } from '#renderer/screens/simulate/flow-layout.ts';
import type { StageCount } from '#shared/engine/results.ts';
import type { StageId } from '#shared/model/stage.ts';

const none = { won: 0, lost: 0, open: 0 };
const count = (stage: StageId, here: number, reached: number, assumed: number | null = null): StageCount => ({
  stage,
  here,
  reached,
  outcomes: none,
  assumed,
});

const stages = [
  count('lead', 200, 1000),
  count('mql', 100, 300),
  count('sal', 150, 200),
  count('sql', 50, 50),
  count('nurture', 480, 0),
  count('disqualified', 20, 0),
];

test('bars and ribbons are on one scale: as high as the leads in them', () => {
  const { stops, waits, ribbons } = layoutFlow(stages, 1000);
  const scale = (stops[0]?.high ?? 0) / 1000;
  for (const stop of [...stops, ...waits]) expect(stop.high).toBeCloseTo(stop.leads * scale);
  for (const ribbon of ribbons) expect(ribbon.from.high).toBeCloseTo(ribbon.end.high);
});

test('what leaves the start is what arrives: MQLs and everything that waits', () => {
  const { stops, ribbons } = layoutFlow(stages, 1000);
  const leaving = ribbons.filter((ribbon) => ribbon.from.across === 0);
  expect(leaving.map((ribbon) => ribbon.to)).toEqual(['mql', 'nurture', 'lead', 'disqualified']);
  const together = leaving.reduce((sum, ribbon) => sum + ribbon.from.high, 0);
  expect(together).toBeCloseTo(stops[0]?.high ?? 0);
});

test('nothing overlaps below the first stage and all of it fits', () => {
  const { stops, waits } = layoutFlow(stages, 1000);
  let end = stops[1]?.high ?? 0;
  for (const wait of waits) {
    expect(wait.down).toBeGreaterThan(end);
    end = wait.down + wait.high;
  }
  expect(end).toBeLessThanOrEqual(1.001);
});

test('S5 an assumed rate gives the expected number, marked as assumed', () => {
  const { stops } = layoutFlow([count('lead', 0, 100), count('mql', 40, 40), count('sal', 0, 0, 32.4)], 100);
  expect(stops.map(({ stage, leads, assumed }) => ({ stage, leads, assumed }))).toEqual([
    { stage: 'lead', leads: 100, assumed: false },
    { stage: 'mql', leads: 40, assumed: false },
    { stage: 'sal', leads: 32.4, assumed: true },
  ]);
});

test('a workshop without leads has bars without height', () => {
  const { stops, waits } = layoutFlow([count('lead', 0, 0), count('mql', 0, 0)], 0);
  expect(stops.every((stop) => stop.high === 0)).toBe(true);
  expect(waits).toEqual([]);
});
