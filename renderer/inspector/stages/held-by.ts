import { heldText } from '#shared/engine/gates/held-because.ts';
import type { Simulation } from '#shared/engine/results.ts';

/** Leads that a reason to send back holds (S6). */
export function heldBy(simulation: Simulation, reason: string): number {
  const text = heldText({ kind: 'recycled', reason });
  return simulation.held.find((each) => each.reason === text)?.leads ?? 0;
}
