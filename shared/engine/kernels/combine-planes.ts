import { loadWords, whole } from './count-planes.ts';
import { columns, kernels } from './kernels.ts';

/** Words at a time. */
const block = 16_384;
const [firstAt = 0, secondAt = 0] = columns(2, block * 4);

/** Writes what both planes have, what either has, or what the first has and the second has not; gives `to`. */
export function combine(
  how: 'meet' | 'join' | 'without',
  a: Uint32Array,
  b: Uint32Array,
  to: Uint32Array,
): Uint32Array {
  const bench = kernels();
  const kernel = bench[how];
  for (let from = 0; from < to.length; from += block) {
    const end = Math.min(to.length, from + block);
    loadWords(bench, a, from, end, firstAt);
    loadWords(bench, b, from, end, secondAt);
    kernel(firstAt, secondAt, firstAt, whole(end - from));
    to.set(bench.words.subarray(firstAt >> 2, (firstAt >> 2) + end - from), from);
  }
  return to;
}
