import { wordsFor } from '../columns/every-plane.ts';
import { columns, kernels } from './kernels.ts';
import { smallThreshold } from './pack-small.ts';

/** Leads at a time: a multiple of 32, so that planes part at whole words. */
const block = 16_384;
const [nowAt = 0, sumsAt = 0, kindsAt = 0, planeAt = 0, binsAt = 0] = columns(5, block * 4);

/** Limits of 32-bit sums. */
type Limits = { readonly cap: number; readonly floor: number };

type Settling = {
  readonly groups: readonly (Limits & { readonly sums: Int32Array })[];
  readonly limits: Limits;
  /** Each lead's kind of outcome, 0 to 2; null: all are open. */
  readonly kinds: Uint8Array | null;
  /** Empty at first. */
  readonly bins: { readonly from: number; readonly width: number; readonly counts: Int32Array };
  /** Thresholds of which it is asked where they are reached. */
  readonly watched: readonly number[];
};

/**
 * Writes every lead's total into `totals` (P6), counts the leads in bins, and says where each watched threshold is reached
 * (G1): one pass over the leads.
 */
export function settleTotals(totals: Int32Array, settling: Settling): ReadonlyMap<number, Uint32Array> {
  const { groups, limits, kinds, bins, watched } = settling;
  const bench = kernels();
  const { words, bytes } = bench;
  const binned = [binsAt, bins.from, 1 / bins.width] as const;
  const reached = watched.map((threshold) => [threshold, new Uint32Array(wordsFor(totals.length))] as const);
  words.fill(0, binsAt >> 2, (binsAt >> 2) + bins.counts.length);
  bytes.fill(0, kindsAt, kindsAt + block);
  for (let from = 0; from < totals.length; from += block) {
    const to = Math.min(totals.length, from + block);
    const rows = to - from;
    words.fill(0, nowAt >> 2, (nowAt >> 2) + rows);
    for (const { sums, cap, floor } of groups) {
      words.set(sums.subarray(from, to), sumsAt >> 2);
      bench.addClamped(nowAt, sumsAt, cap, floor, rows);
    }
    bench.clamp(nowAt, limits.cap, limits.floor, rows);
    if (kinds !== null) bytes.set(kinds.subarray(from, to), kindsAt);
    bench.addBins(nowAt, kindsAt, rows, ...binned);
    totals.set(words.subarray(nowAt >> 2, (nowAt >> 2) + rows), from);
    for (const [threshold, plane] of reached) {
      bench.atLeast(nowAt, smallThreshold(threshold), planeAt, rows);
      plane.set(words.subarray(planeAt >> 2, (planeAt >> 2) + wordsFor(rows)), from >>> 5);
    }
  }
  bins.counts.set(words.subarray(binsAt >> 2, (binsAt >> 2) + bins.counts.length));
  return new Map(reached);
}
