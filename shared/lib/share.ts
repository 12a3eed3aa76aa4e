/** A share with its Wilson 95 % interval; `hits` and `of` are counts, the others lie from 0 to 1. */
export type MeasuredShare = {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** The 97.5 % point of the normal distribution (E2). */
const z = 1.959963984540054;

/** `hits` of `of` with the interval of E. B. Wilson (1927), or null where there is nothing to divide by. */
export function measuredShare(hits: number, of: number): MeasuredShare | null {
  if (of === 0) return null;
  const share = hits / of;
  const squared = z * z;
  const middle = share + squared / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + squared / (4 * of * of));
  const scale = 1 + squared / of;
  const low = hits === 0 ? 0 : Math.max(0, (middle - reach) / scale);
  const high = hits === of ? 1 : Math.min(1, (middle + reach) / scale);
  return { hits, of, share, low, high };
}
