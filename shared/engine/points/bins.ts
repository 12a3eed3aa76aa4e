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

/** The same bins for other bounds, perhaps more of them; null where they would not do. */
export function keepBins(bins: Bins, bounds: Bounds): Bins | null {
  const { from, width, counts } = binsFor(bounds);
  if (from !== bins.from || width !== bins.width) return null;
  if (counts.length <= bins.counts.length) return bins;
  counts.set(bins.counts);
  return { from, width, counts };
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

/** Leads whose totals changed move from bin to bin; `now[i]` is the new total of `rows[i]`. */
export function moveBins(
  { from, width, counts }: Bins,
  rows: Int32Array,
  before: Int32Array,
  now: Int32Array,
  outcomes: Outcomes | null,
): void {
  const kinds = outcomes?.kinds ?? null;
  const perWidth = 1 / width;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const kind = kinds === null ? 0 : (kinds[row] as number);
    const old = ((((before[row] as number) - from + half) * perWidth) | 0) * 3 + kind;
    const bin = ((((now[i] as number) - from + half) * perWidth) | 0) * 3 + kind;
    if (bin === old) continue;
    counts[old] = (counts[old] as number) - 1;
    counts[bin] = (counts[bin] as number) + 1;
  }
}
