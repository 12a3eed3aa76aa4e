import type { PlaneRoom } from '../columns/plane-room.ts';
import { bitAt } from '../columns/planes.ts';
import { partHeld } from '../kernels/count-planes.ts';
import { heldText } from './held-because.ts';
import type { GateResult } from './judge-gates.ts';
import { countMissing, type MissingFacts } from './missing-facts.ts';

export type HeldCount = { readonly reason: string; readonly leads: number };

/** Why a shut gate holds the lead in a row, as it is written (S4). */
export function heldAt(row: number, { excluded, allKnown, entry }: GateResult, missing: MissingFacts): string {
  if (bitAt(excluded, row)) return heldText({ kind: 'excluded' });
  if (!bitAt(allKnown, row)) return missing.texts[missing.which[row] as number] as string;
  return heldText({ kind: bitAt(entry.unknown, row) ? 'unknown' : 'notMet' });
}

/**
 * Adds to `counts` how many leads a shut gate holds for each reason (S4), by the first that applies; those in `nurture`
 * are in Nurture instead of not met. `held`: the leads in question, for all of which the gate is shut.
 */
export function addHeld(
  counts: Map<string, number>,
  held: Uint32Array,
  { excluded, allKnown, entry }: GateResult,
  missing: MissingFacts,
  nurture: Uint32Array,
  plane: PlaneRoom['plane'],
): void {
  const { unknown } = entry;
  const parts = partHeld({ held, excluded, allKnown, unknown, nurture }, plane(held.length));
  const add = (reason: string, leads: number): void => {
    if (leads > 0) counts.set(reason, (counts.get(reason) ?? 0) + leads);
  };
  add(heldText({ kind: 'excluded' }), parts.excluded);
  countMissing(missing, parts.lacking).forEach((leads, i) => {
    add(missing.texts[i] as string, leads);
  });
  add(heldText({ kind: 'unknown' }), parts.unknown);
  add(heldText({ kind: 'nurture' }), parts.nurture);
  add(heldText({ kind: 'notMet' }), parts.notMet);
}

/** The most frequent reason first. */
export function mostFirst(counts: ReadonlyMap<string, number>): HeldCount[] {
  const all = [...counts].map(([reason, leads]) => ({ reason, leads }));
  return all.sort((a, b) => b.leads - a.leads || (a.reason < b.reason ? -1 : 1));
}
