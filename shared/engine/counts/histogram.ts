import type { DimensionName } from '../../model/group.ts';
import type { Bins } from '../points/bins.ts';
import type { Histogram } from '../results.ts';

/** At most about this many bars. */
const mostBars = 40;

/** Leads by total in bars of a round width that holds every total (results.ts), each of whole bins. */
export function histogramOf(of: DimensionName, { from: start, width: binWidth, counts }: Bins): Histogram {
  const bins = counts.length / 3;
  const isEmpty = (bin: number): boolean =>
    counts[bin * 3] === 0 && counts[bin * 3 + 1] === 0 && counts[bin * 3 + 2] === 0;
  let first = 0;
  let last = bins - 1;
  while (first < last && isEmpty(first)) first++;
  while (last > first && isEmpty(last)) last--;
  const least = start + first * binWidth;
  const most = start + last * binWidth;
  const width = Math.max(binWidth, roundWidth((most - least) / mostBars));
  const from = Math.floor(least / width) * width;
  const bars = Math.floor((most - from) / width) + 1;
  const sums = [0, 1, 2].map(() => new Array<number>(bars).fill(0)) as [number[], number[], number[]];
  for (let bin = first; bin <= last; bin++) {
    const bar = Math.floor((start + bin * binWidth - from) / width);
    sums.forEach((own, kind) => {
      own[bar] = (own[bar] as number) + (counts[bin * 3 + kind] as number);
    });
  }
  return { of, from, width, won: sums[1], lost: sums[2], open: sums[0] };
}

/** The least of 1, 2, 5, 10, 20, 50 … points that is wide enough, in hundredths. */
function roundWidth(atLeast: number): number {
  for (let decade = 100; ; decade *= 10) {
    for (const step of [1, 2, 5]) if (step * decade >= atLeast) return step * decade;
  }
}
