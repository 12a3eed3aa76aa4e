import { create } from 'zustand';
import type { Simulation } from '#shared/engine/results.ts';
import type { Failure } from '#shared/lib/failure.ts';

/** What the engine says of the shown model on the shown leads. The last good answer stays until the next one. */
type SimulationStore = {
  readonly simulation: Simulation | null;
  /** The last answer about a committed model: what a draft is compared with. */
  readonly settled: Simulation | null;
  /** A newer model is being scored. */
  readonly pending: boolean;
  /** How far a long scoring is, from 0 to 1; null where none is long. */
  readonly share: number | null;
  readonly failure: Failure | null;
};

export const noSimulation: SimulationStore = {
  simulation: null,
  settled: null,
  pending: false,
  share: null,
  failure: null,
};

export const useSimulationStore = create<SimulationStore>(() => noSimulation);

/** The engine stopped and a new one is up: said for a while, though the counts are back at once. */
export const useEngineRestart = create<{ readonly said: boolean }>(() => ({ said: false }));

const saidFor = 12_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function sayEngineRestarted(): void {
  clearTimeout(timer);
  useEngineRestart.setState({ said: true });
  timer = setTimeout(() => useEngineRestart.setState({ said: false }), saidFor);
}

/** The last good answer alone: who shows counts is not drawn anew because a newer model is being scored. */
export function useSimulation(): Simulation | null {
  return useSimulationStore((store) => store.simulation);
}
