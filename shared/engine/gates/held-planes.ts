import { bitAt, bitsOf } from '../columns/planes.ts';
import { heldText } from './held-because.ts';
import type { GateResult } from './judge-gates.ts';
import type { MissingFacts } from './missing-facts.ts';

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
): void {
  const lacking = new Int32Array(missing.texts.length);
  let out = 0;
  let unknown = 0;
  let nurtured = 0;
  let notMet = 0;
  for (let w = 0; w < held.length; w++) {
    const all = (held[w] as number) | 0;
    if (all === 0) continue;
    const kept = all & ~(excluded[w] as number);
    const judged = kept & (allKnown[w] as number);
    const perhaps = judged & (entry.unknown[w] as number);
    const shut = judged & ~perhaps;
    const warm = shut & (nurture[w] as number);
    if (kept !== all) out += bitsOf(all & ~kept);
    if (perhaps !== 0) unknown += bitsOf(perhaps);
    if (warm !== 0) nurtured += bitsOf(warm);
    if (warm !== shut) notMet += bitsOf(shut & ~warm);
    for (let word = kept & ~judged; word !== 0; word &= word - 1) {
      const which = missing.which[w * 32 + (31 - Math.clz32(word & -word))] as number;
      lacking[which] = (lacking[which] as number) + 1;
    }
  }
  const add = (reason: string, leads: number): void => {
    if (leads > 0) counts.set(reason, (counts.get(reason) ?? 0) + leads);
  };
  add(heldText({ kind: 'excluded' }), out);
  missing.texts.forEach((text, i) => {
    add(text, lacking[i] as number);
  });
  add(heldText({ kind: 'unknown' }), unknown);
  add(heldText({ kind: 'nurture' }), nurtured);
  add(heldText({ kind: 'notMet' }), notMet);
}

/** The most frequent reason first. */
export function mostFirst(counts: ReadonlyMap<string, number>): HeldCount[] {
  const all = [...counts].map(([reason, leads]) => ({ reason, leads }));
  return all.sort((a, b) => b.leads - a.leads || (a.reason < b.reason ? -1 : 1));
}
