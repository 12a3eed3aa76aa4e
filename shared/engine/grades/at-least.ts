import { packAtLeast } from '../columns/pack.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Total } from '../points/totals.ts';

/** Where a total is the threshold or more. */
export function atLeastBits({ rows, derive }: Source, total: Total, threshold: number): Uint32Array {
  const reached = total.reached.get(threshold);
  if (reached !== undefined) return reached;
  return derive(`${serialOf(total)} from ${threshold}`, () => packAtLeast(rows, total.sums, threshold));
}
