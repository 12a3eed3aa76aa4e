import { packCodes } from '../kernels/pack-codes.ts';
import { packOtherThanZero, packReached } from '../kernels/pack-small.ts';
import type { Codes } from '../lead-data.ts';
import type { Given, Sums } from '../points/sums.ts';
import { wordsFor } from './every-plane.ts';

/** Columns packed into bit planes, 32 leads to a word. Whole words run without a branch; the last is made bit by bit. */

/** Set where the flag, 0 or 1, of the lead's code is 1. */
export function packByCode(rows: number, codes: Codes, flags: Uint8Array): Uint32Array {
  if (!(codes instanceof Uint32Array)) return packCodes(codes, flags);
  const plane = new Uint32Array(wordsFor(rows));
  const whole = rows >>> 5;
  for (let w = 0, at = 0; w < whole; w++) {
    let bits = 0;
    for (let shift = 0; shift < 32; shift += 8, at += 8) {
      bits |=
        ((flags[codes[at] as number] as number) |
          ((flags[codes[at + 1] as number] as number) << 1) |
          ((flags[codes[at + 2] as number] as number) << 2) |
          ((flags[codes[at + 3] as number] as number) << 3) |
          ((flags[codes[at + 4] as number] as number) << 4) |
          ((flags[codes[at + 5] as number] as number) << 5) |
          ((flags[codes[at + 6] as number] as number) << 6) |
          ((flags[codes[at + 7] as number] as number) << 7)) <<
        shift;
    }
    plane[w] = bits;
  }
  packRest(plane, rows, (row) => flags[codes[row] as number] === 1);
  return plane;
}

/** Set where the sum is the threshold or more. */
export function packAtLeast(rows: number, sums: Sums, threshold: number): Uint32Array {
  return sums instanceof Int32Array
    ? packReached(sums, threshold)
    : packWhere(rows, (row) => (sums[row] as number) >= threshold);
}

/** Set where the value is not 0. */
export function packNonZero(rows: number, values: Given): Uint32Array {
  return values instanceof Float64Array ? packWhere(rows, (row) => values[row] !== 0) : packOtherThanZero(values);
}

/** Set where it holds, asked row by row. */
export function packWhere(rows: number, holds: (row: number) => boolean): Uint32Array {
  const plane = new Uint32Array(wordsFor(rows));
  packRest(plane, rows, holds, 0);
  return plane;
}

function packRest(plane: Uint32Array, rows: number, holds: (row: number) => boolean, from = (rows >>> 5) * 32): void {
  for (let row = from; row < rows; row++) {
    if (holds(row)) plane[row >>> 5] = (plane[row >>> 5] as number) | (1 << (row & 31));
  }
}
