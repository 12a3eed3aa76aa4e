import { wordsFor } from '../columns/every-plane.ts';
import { type Bench, columns, kernels } from './kernels.ts';

/** Leads at a time: a multiple of 32, so that planes part at whole words. */
const block = 16_384;
const [sumsAt = 0, planeAt = 0] = columns(2, block * 4);

/** Set where the sum is the threshold or more. */
export function packReached(sums: Int32Array, threshold: number): Uint32Array {
  const least = smallThreshold(threshold);
  return packed(sums, (bench, rows) => bench.atLeast(sumsAt, least, planeAt, rows));
}

/** A threshold of 32 bits that as many small sums reach: all of those lie within ±2^30. */
export function smallThreshold(threshold: number): number {
  return Math.max(-(2 ** 30), Math.min(threshold, 2 ** 30));
}

/** Set where the sum is not 0. */
export function packOtherThanZero(sums: Int16Array | Int32Array): Uint32Array {
  return packed(sums, (bench, rows) => bench.notZero(sumsAt, planeAt, rows));
}

function packed(sums: Int16Array | Int32Array, pack: (bench: Bench, rows: number) => void): Uint32Array {
  const bench = kernels();
  const plane = new Uint32Array(wordsFor(sums.length));
  for (let from = 0; from < sums.length; from += block) {
    const to = Math.min(sums.length, from + block);
    bench.words.set(sums.subarray(from, to), sumsAt >> 2);
    pack(bench, to - from);
    plane.set(bench.words.subarray(planeAt >> 2, (planeAt >> 2) + wordsFor(to - from)), from >>> 5);
  }
  return plane;
}
