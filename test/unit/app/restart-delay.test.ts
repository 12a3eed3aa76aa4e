import { expect, test } from 'vitest';
import { restartDelay } from '#main/app/restart-delay.ts';

test('a process that died is started again at once, one that keeps dying after a while, and never not at all', () => {
  let deaths: readonly number[] = [];
  const waits = [0, 1000, 2000, 3000, 13_000, 100_000].map((now) => {
    const again = restartDelay(deaths, now);
    deaths = again.deaths;
    return again.wait;
  });
  expect(waits).toEqual([0, 0, 0, 10_000, 10_000, 0]);
});
