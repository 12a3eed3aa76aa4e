import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLateCounts, watchForLateCounts } from '#renderer/state/late-counts.ts';
import { noSimulation, useSimulationStore } from '#renderer/state/simulation-store.ts';
import type { Simulation } from '#shared/engine/results.ts';

const answer = () => ({ leads: 1 }) as Simulation;
const late = () => useLateCounts.getState().late;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  useSimulationStore.setState(noSimulation);
  stop = watchForLateCounts();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('counts that stay behind an edit for a second are said to be of before it, until the new ones are there', () => {
  useSimulationStore.setState({ simulation: answer(), pending: true });
  vi.advanceTimersByTime(999);
  expect(late()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(late()).toBe(true);
  useSimulationStore.setState({ simulation: answer(), pending: false });
  expect(late()).toBe(false);
});

it('during a drag each new answer begins the wait anew', () => {
  useSimulationStore.setState({ simulation: answer(), pending: true });
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(900);
    useSimulationStore.setState({ simulation: answer(), pending: true });
  }
  expect(late()).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(late()).toBe(true);
});

it('before the first counts nothing is said: the screens themselves wait', () => {
  useSimulationStore.setState({ simulation: null, pending: true });
  vi.advanceTimersByTime(5000);
  expect(late()).toBe(false);
});
