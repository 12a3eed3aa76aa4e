/** What a clamp took (negative) or added (positive) to a sum, and which limit did (P6). */
export type Clamp = { readonly limit: 'cap' | 'floor'; readonly at: number; readonly points: number };

type Limits = { readonly cap: number | null; readonly floor: number | null };

/** The sum within its cap and floor. Where a floor lies above the cap, the floor is the last word. */
export function clamped(sum: number, { cap, floor }: Limits): number {
  const capped = cap !== null && sum > cap ? cap : sum;
  return floor !== null && capped < floor ? floor : capped;
}

/** The steps by which `clamped` changes a sum: none, one, or both. */
export function clampsOf(sum: number, { cap, floor }: Limits): Clamp[] {
  const clamps: Clamp[] = [];
  let at = sum;
  if (cap !== null && at > cap) {
    clamps.push({ limit: 'cap', at: cap, points: cap - at });
    at = cap;
  }
  if (floor !== null && at < floor) clamps.push({ limit: 'floor', at: floor, points: floor - at });
  return clamps;
}
