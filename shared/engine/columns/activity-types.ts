import type { ActivityData } from '../lead-data.ts';

/** Where the activities of each type code begin, and where all end; null where they do not lie by type. */
export function startsOfTypes({ type, typeStarts }: Pick<ActivityData, 'type' | 'typeStarts'>): Int32Array | null {
  if (typeStarts !== undefined) return typeStarts;
  const { codes, values } = type;
  const start = new Int32Array(values.length + 1);
  let before = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === before) continue;
    if (code < before) return null;
    start.fill(i, before + 1, code + 1);
    before = code;
  }
  return start.fill(codes.length, before + 1);
}

/** The type code of the activity at a place. */
export function typeAt({ type, typeStarts }: ActivityData, place: number): number {
  if (typeStarts === undefined) return type.codes[place] as number;
  let [low, high] = [0, type.values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((typeStarts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
