import { columns, kernels } from './kernels.ts';

/** Activities at a time. */
export const daysAtOnce = 8192;
const [daysAt = 0, foundAt = 0] = columns(2, daysAtOnce * 4);

/** The places, within the days from `from` to `to`, of those from `least` to `most`; they hold until the next are found. */
export function findDays(days: Int32Array, from: number, to: number, least: number, most: number): Int32Array {
  const bench = kernels();
  bench.words.set(days.subarray(from, to), daysAt >> 2);
  const count = bench.daysWithin(daysAt, to - from, least, most, foundAt);
  return bench.words.subarray(foundAt >> 2, (foundAt >> 2) + count);
}
