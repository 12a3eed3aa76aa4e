import { bitAt, countBits, countBoth, eachBit } from '../columns/planes.ts';
import { heldText } from './held-because.ts';
import type { GateResult } from './judge-gates.ts';
import type { MissingFacts } from './missing-facts.ts';

/** Leads that a shut gate holds, by the first reason that applies (S4). */
export type HeldPlanes = {
  readonly excluded: Uint32Array;
  readonly missing: Uint32Array;
  readonly unknown: Uint32Array;
  readonly notMet: Uint32Array;
};

/** `held`: the leads in question, for all of which the gate is shut. */
export function heldPlanes(held: Uint32Array, { excluded, allKnown, entry }: GateResult): HeldPlanes {
  const planes = { excluded: held.slice(), missing: held.slice(), unknown: held.slice(), notMet: held.slice() };
  for (let w = 0; w < held.length; w++) {
    const out = excluded[w] as number;
    const known = allKnown[w] as number;
    const perhaps = entry.unknown[w] as number;
    planes.excluded[w] = (held[w] as number) & out;
    planes.missing[w] = (held[w] as number) & ~out & ~known;
    planes.unknown[w] = (held[w] as number) & ~out & known & perhaps;
    planes.notMet[w] = (held[w] as number) & ~out & known & ~perhaps;
  }
  return planes;
}

/** Why a shut gate holds the lead in a row, as it is written (S4). */
export function heldAt(row: number, { excluded, allKnown, entry }: GateResult, missing: MissingFacts): string {
  if (bitAt(excluded, row)) return heldText({ kind: 'excluded' });
  if (!bitAt(allKnown, row)) return missing.texts[missing.which[row] as number] as string;
  return heldText({ kind: bitAt(entry.unknown, row) ? 'unknown' : 'notMet' });
}

export type HeldCount = { readonly reason: string; readonly leads: number };

/** Adds to `counts` how many leads are held for each reason; those in `nurture` are in Nurture instead of not met. */
export function addHeld(
  counts: Map<string, number>,
  planes: HeldPlanes,
  missing: MissingFacts,
  nurture: Uint32Array,
): void {
  const add = (reason: string, leads: number): void => {
    if (leads > 0) counts.set(reason, (counts.get(reason) ?? 0) + leads);
  };
  add(heldText({ kind: 'excluded' }), countBits(planes.excluded));
  const lacking = new Uint32Array(missing.texts.length);
  eachBit(planes.missing, (row) => {
    const which = missing.which[row] as number;
    lacking[which] = (lacking[which] as number) + 1;
  });
  missing.texts.forEach((text, i) => {
    add(text, lacking[i] as number);
  });
  add(heldText({ kind: 'unknown' }), countBits(planes.unknown));
  const nurtured = countBoth(planes.notMet, nurture);
  add(heldText({ kind: 'nurture' }), nurtured);
  add(heldText({ kind: 'notMet' }), countBits(planes.notMet) - nurtured);
}

/** The most frequent reason first. */
export function mostFirst(counts: ReadonlyMap<string, number>): HeldCount[] {
  const all = [...counts].map(([reason, leads]) => ({ reason, leads }));
  return all.sort((a, b) => b.leads - a.leads || (a.reason < b.reason ? -1 : 1));
}
