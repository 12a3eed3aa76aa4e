import type { Outcomes } from '../counts/outcomes.ts';
import type { Sums } from './sums.ts';

/** Leads by total and outcome: bin i holds totals from `from + i·width`, and its open, won and lost stand side by side. */
export type Bins = { readonly from: number; readonly width: number; readonly counts: Int32Array };

type Bounds = { readonly low: number; readonly high: number };

/** A point wide, or ten times as wide as often as there would be more than this many. */
const mostBins = 1 << 17;

/** Empty bins for totals within bounds. */
export function binsFor({ low, high }: Bounds): Bins {
  let width = 100;
  while ((high - low) / width > mostBins) width *= 10;
  const from = Math.floor(low / width) * width;
  return { from, width, counts: new Int32Array((Math.floor((high - from) / width) + 1) * 3) };
}

/** Half a hundredth more: multiplied instead of divided, no total on a bin's edge falls into the bin below. */
const half = 0.5;

export function addBins({ from, width, counts }: Bins, sums: Sums, outcomes: Outcomes | null): void {
  const kinds = outcomes?.kinds ?? new Uint8Array(sums.length);
  const perWidth = 1 / width;
  for (let row = 0; row < sums.length; row++) {
    const bin = ((((sums[row] as number) - from + half) * perWidth) | 0) * 3 + (kinds[row] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
}
