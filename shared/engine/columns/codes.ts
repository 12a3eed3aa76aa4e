import type { Codes } from '../lead-data.ts';

/** Room for `rows` codes, all 0, of so many distinct values: in as few bytes each as their greatest takes. */
export function newCodes(rows: number, distinct: number): Codes {
  if (distinct <= 1 << 8) return new Uint8Array(rows);
  return distinct <= 1 << 16 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** A copy, in which so many distinct values have room. */
export function withRoomFor(codes: Codes, distinct: number): Codes {
  const copy = newCodes(codes.length, distinct);
  copy.set(codes);
  return copy;
}
