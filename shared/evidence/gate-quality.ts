import type { OutcomeCounts, Share } from '../engine/results.ts';
import { measuredShare } from '../lib/share.ts';

/** How well a gate or a threshold tells buyers from the rest (E2), with Wilson's intervals. */
export type GateQuality = {
  /** Of those let through with a known outcome, the share who bought: TP / (TP + FP). */
  readonly precision: Share;
  /** Of all buyers, the share let through: TP / (TP + FN). */
  readonly recall: Share;
};

/** `through`: outcomes of the leads let through; `all`: of all leads. Open leads are no evidence either way (E1). */
export function gateQuality(through: OutcomeCounts, all: OutcomeCounts): GateQuality {
  return {
    precision: measuredShare(through.won, through.won + through.lost),
    recall: measuredShare(through.won, all.won),
  };
}

/** The share of those with a known outcome who bought (E1). */
export function baseRate({ won, lost }: OutcomeCounts): Share {
  return measuredShare(won, won + lost);
}
