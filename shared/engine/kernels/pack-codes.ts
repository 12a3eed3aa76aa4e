import { wordsFor } from '../columns/every-plane.ts';
import { columns, kernels } from './kernels.ts';

/** Leads at a time: a multiple of 32, so that planes part at whole words. */
const block = 16_384;
const [codesAt = 0, flagsAt = 0, planeAt = 0] = columns(3, 1 << 16);

/** Set where the flag, 0 or 1, of the lead's code is 1. There are flags for all codes there are. */
export function packCodes(codes: Uint8Array | Uint16Array, flags: Uint8Array): Uint32Array {
  const bench = kernels();
  const rows = codes.length;
  const plane = new Uint32Array(wordsFor(rows));
  bench.bytes.set(flags, flagsAt);
  const isNarrow = codes instanceof Uint8Array;
  for (let from = 0; from < rows; from += block) {
    const own = codes.subarray(from, from + block);
    const words = wordsFor(own.length);
    if (isNarrow) {
      bench.bytes.set(own, codesAt);
      bench.packNarrow(codesAt, flagsAt, planeAt, words);
    } else {
      bench.halves.set(own, codesAt >> 1);
      bench.packWide(codesAt, flagsAt, planeAt, words);
    }
    plane.set(bench.words.subarray(planeAt >> 2, (planeAt >> 2) + words), from >>> 5);
  }
  const past = rows & 31;
  if (past !== 0) plane[plane.length - 1] = (plane.at(-1) as number) & ((1 << past) - 1);
  return plane;
}
