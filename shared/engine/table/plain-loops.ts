/** Typed arrays of a million, filled by plain loops: `from` with a function takes many times as long. */

/** 0, 1, 2 … below `count`. */
export function counted(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

/** 1 where it holds. */
export function flagged(count: number, holds: (i: number) => boolean): Uint8Array {
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (holds(i)) flags[i] = 1;
  return flags;
}

/** The places that are flagged, in order. */
export function flaggedPlaces(flags: Uint8Array): Uint32Array {
  const places = new Uint32Array(flags.length);
  let many = 0;
  for (let i = 0; i < flags.length; i++) {
    places[many] = i;
    many += flags[i] as number;
  }
  return places.subarray(0, many);
}
