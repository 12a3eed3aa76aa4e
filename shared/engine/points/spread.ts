import type { Sums } from './sums.ts';

/** The least and the most of sums, and how many lie above and below 0. */
export type Spread = { readonly least: number; readonly most: number; readonly above: number; readonly below: number };

export function spreadOf(sums: Sums): Spread {
  if (sums instanceof Int32Array) return ofSmall(sums);
  let [least, most, above, below] = [sums[0] ?? 0, sums[0] ?? 0, 0, 0];
  for (const sum of sums) {
    least = Math.min(least, sum);
    most = Math.max(most, sum);
    above += sum > 0 ? 1 : 0;
    below += sum < 0 ? 1 : 0;
  }
  return { least, most, above, below };
}

/** Counts by the sign's bit: on which side of 0 a sum lies is anybody's guess. */
function ofSmall(sums: Int32Array): Spread {
  let least = sums.length === 0 ? 0 : (sums[0] as number);
  let most = least;
  let above = 0;
  let below = 0;
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row] as number;
    if (sum < least) least = sum;
    if (sum > most) most = sum;
    above = (above + (-sum >>> 31)) | 0;
    below = (below + (sum >>> 31)) | 0;
  }
  return { least, most, above, below };
}

/** Of some rows only; without any, nothing is least or most. */
export function spreadAt(sums: Sums, rows: Int32Array): Spread {
  if (rows.length === 0) return { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, above: 0, below: 0 };
  return sums instanceof Int32Array
    ? ofSmallAt(sums, rows)
    : spreadOf(Float64Array.from(rows, (row) => sums[row] as number));
}

function ofSmallAt(sums: Int32Array, rows: Int32Array): Spread {
  let least = sums[rows[0] as number] as number;
  let most = least;
  let above = 0;
  let below = 0;
  for (let i = 0; i < rows.length; i++) {
    const sum = sums[rows[i] as number] as number;
    if (sum < least) least = sum;
    if (sum > most) most = sum;
    above = (above + (-sum >>> 31)) | 0;
    below = (below + (sum >>> 31)) | 0;
  }
  return { least, most, above, below };
}

/** Of all, when some rows were `old` and are `now`; null where the least or the most may have been among them alone. */
export function spreadAfter(all: Spread, old: Spread, now: Spread): Spread | null {
  if (old.least === all.least && now.least > all.least) return null;
  if (old.most === all.most && now.most < all.most) return null;
  return {
    least: Math.min(all.least, now.least),
    most: Math.max(all.most, now.most),
    above: all.above - old.above + now.above,
    below: all.below - old.below + now.below,
  };
}
