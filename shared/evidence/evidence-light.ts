import type { OutcomeCounts } from '../engine/results.ts';

/** How much outcomes can bear (E5): a guess, a hint, or evidence. */
export type EvidenceLight = 'guess' | 'hint' | 'evidence';

/** Below `hint` of the rarer outcome it is a guess, below `evidence` a hint. */
export const evidenceLimits = { hint: 20, evidence: 100 } as const;

/** The light by the smaller of won and lost (E5); without outcomes a guess. */
export function evidenceLight(
  outcomes: Pick<OutcomeCounts, 'won' | 'lost'> | null,
  limits: { readonly hint: number; readonly evidence: number } = evidenceLimits,
): EvidenceLight {
  const fewer = outcomes === null ? 0 : Math.min(outcomes.won, outcomes.lost);
  if (fewer < limits.hint) return 'guess';
  return fewer < limits.evidence ? 'hint' : 'evidence';
}
