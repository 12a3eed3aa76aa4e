import { spreadOfSmall } from '../kernels/change-sums.ts';
import type { Sums } from './sums.ts';

/** The least and the most of sums, and how many lie above and below 0. */
export type Spread = { readonly least: number; readonly most: number; readonly above: number; readonly below: number };

export function spreadOf(sums: Sums): Spread {
  if (sums instanceof Int32Array) return spreadOfSmall(sums);
  let [least, most, above, below] = [sums[0] ?? 0, sums[0] ?? 0, 0, 0];
  for (const sum of sums) {
    least = Math.min(least, sum);
    most = Math.max(most, sum);
    above += sum > 0 ? 1 : 0;
    below += sum < 0 ? 1 : 0;
  }
  return { least, most, above, below };
}
