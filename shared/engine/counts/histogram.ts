import type { DimensionName } from '../../model/group.ts';
import type { Histogram } from '../results.ts';

/** At most this many bars. */
const mostBars = 40;

/** Leads by total in bars of a round width that holds every total (results.ts). */
export function histogramOf(of: DimensionName, totals: Float64Array, outcomes: Uint8Array | null): Histogram {
  let least = totals.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  let most = totals.length === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (const total of totals) {
    if (total < least) least = total;
    if (total > most) most = total;
  }
  const width = roundWidth((most - least) / mostBars);
  const from = Math.floor(least / width) * width;
  const bars = Math.floor((most - from) / width) + 1;
  const counts = [0, 1, 2].map(() => new Array<number>(bars).fill(0)) as [number[], number[], number[]];
  for (let row = 0; row < totals.length; row++) {
    const bar = Math.floor(((totals[row] as number) - from) / width);
    const own = counts[(outcomes?.[row] ?? 0) as 0 | 1 | 2];
    own[bar] = (own[bar] as number) + 1;
  }
  return { of, from, width, won: counts[1], lost: counts[2], open: counts[0] };
}

/** The least of 1, 2, 5, 10, 20, 50 … points that is wide enough, in hundredths. */
function roundWidth(atLeast: number): number {
  for (let decade = 100; ; decade *= 10) {
    for (const step of [1, 2, 5]) if (step * decade >= atLeast) return step * decade;
  }
}
