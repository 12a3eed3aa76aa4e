import type { Codes } from '../lead-data.ts';
import type { Part } from './rule-result.ts';
import type { Given, Sums } from './sums.ts';

/** Adds (`sign` 1) or takes away (−1) a part's points for the leads from `from`, a multiple of 32, up to `to`. */
export function addPart(sums: Sums, part: Part, sign: 1 | -1, from: number, to: number): void {
  switch (part.kind) {
    case 'bits':
      if (part.points !== 0) addBits(sums, part.bits, part.points * sign, from >>> 5, (to + 31) >>> 5);
      return;
    case 'codes':
      addCodes(sums, part.codes, part.byCode, sign, from, to);
      return;
    case 'column':
      addColumn(sums, part.given, sign, from, to);
  }
}

/** Jumps from bit to bit: at every density that rules have, it is as quick as anything. */
function addBits(sums: Sums, bits: Uint32Array, points: number, from: number, to: number): void {
  for (let w = from; w < to; w++) {
    let word = (bits[w] as number) | 0;
    const first = w * 32;
    while (word !== 0) {
      const row = first + (31 - Math.clz32(word & -word));
      sums[row] = (sums[row] as number) + points;
      word &= word - 1;
    }
  }
}

function addCodes(sums: Sums, codes: Codes, byCode: Int32Array, sign: number, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    sums[row] = (sums[row] as number) + sign * (byCode[codes[row] as number] as number);
  }
}

function addColumn(sums: Sums, given: Given, sign: number, from: number, to: number): void {
  for (let row = from; row < to; row++) sums[row] = (sums[row] as number) + sign * (given[row] as number);
}
