/** The place of every total among descending thresholds, looked up: that of `total` is `table[total − low]`, 0 the best. */
export type Places = { readonly table: Uint8Array; readonly low: number };

/** Totals further apart than this are not worth a table. */
const mostTabled = 1 << 17;

/** Null where the range of totals is too large for a table. `step`: what a place counts for. */
export function placesOf(
  thresholds: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
  step = 1,
): Places | null {
  if (high - low > mostTabled || thresholds.length * step > 255) return null;
  const table = new Uint8Array(high - low + 1);
  let below = high + 1;
  [...thresholds, low].forEach((from, place) => {
    const start = Math.max(from, low);
    if (start < below) table.fill(place * step, start - low, below - low);
    below = Math.min(below, start);
  });
  return { table, low };
}
