import type { Spread } from '../points/spread.ts';
import { type Bench, columns, kernels, results } from './kernels.ts';

/** Leads at a time: a multiple of 32, so that planes part at whole words. */
const block = 16_384;
const [sumsAt = 0, beforeAt = 0, nowAt = 0] = columns(3, block * 4);

type Small = Int16Array | Int32Array;

/** Points that some leads get. */
type Pointed = { readonly bits: Uint32Array; readonly points: number };

/** Takes away the points that leads had and adds those that they have; gives the spread of what comes out. */
export function replaceBits(sums: Int32Array, gone: Pointed, added: Pointed): Spread {
  return changed(sums, (bench, from, to) => {
    const words = [from >>> 5, (to + 31) >>> 5] as const;
    bench.words.set(gone.bits.subarray(...words), beforeAt >> 2);
    bench.words.set(added.bits.subarray(...words), nowAt >> 2);
    bench.addWhere(sumsAt, beforeAt, gone.points, nowAt, added.points, to - from);
  });
}

/** The same with points of each lead's own. */
export function replaceColumn(sums: Int32Array, gone: Small, added: Small): Spread {
  return changed(sums, (bench, from, to) => {
    bench.words.set(gone.subarray(from, to), beforeAt >> 2);
    bench.words.set(added.subarray(from, to), nowAt >> 2);
    bench.addDifference(sumsAt, beforeAt, nowAt, to - from);
  });
}

type ChangeBlock = (bench: Bench, from: number, to: number) => void;

function changed(sums: Int32Array, change: ChangeBlock): Spread {
  return spreading(sums, (bench, from, to) => {
    change(bench, from, to);
    sums.set(bench.words.subarray(sumsAt >> 2, (sumsAt >> 2) + to - from), from);
  });
}

/** The least and the most of sums, and how many lie above and below 0. */
export function spreadOfSmall(sums: Int32Array): Spread {
  return spreading(sums, () => {});
}

function spreading(sums: Int32Array, visit: ChangeBlock): Spread {
  const bench = kernels();
  const most = 2 ** 31 - 1;
  bench.words.set(sums.length === 0 ? [0, 0, 0, 0] : [most, -most, 0, 0], results);
  for (let from = 0; from < sums.length; from += block) {
    const to = Math.min(sums.length, from + block);
    bench.words.set(sums.subarray(from, to), sumsAt >> 2);
    visit(bench, from, to);
    bench.addSpread(sumsAt, to - from, results);
  }
  const [least = 0, greatest = 0, above = 0, below = 0] = bench.words.subarray(results, 4);
  return { least, most: greatest, above, below };
}

/** All sums together. */
export function sumOfSmall(sums: Small): number {
  const bench = kernels();
  let sum = 0;
  for (let from = 0; from < sums.length; from += block) {
    const to = Math.min(sums.length, from + block);
    bench.words.set(sums.subarray(from, to), sumsAt >> 2);
    sum += bench.sumOf(sumsAt, to - from);
  }
  return sum;
}
