import { packAtLeast } from '../columns/pack.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Total } from '../points/totals.ts';

type Latest = { readonly total: number; readonly plane: Uint32Array };

/** Where a total is the threshold or more; `place` tells apart the totals of the dimensions. */
export function atLeastBits({ rows, latest }: Source, place: string, total: Total, threshold: number): Uint32Array {
  const at = `${place} from ${threshold}`;
  const serial = serialOf(total);
  const before = latest.get(at) as Latest | undefined;
  if (before?.total === serial) return before.plane;
  const { crossed, sums } = total;
  const isNext = crossed !== null && crossed.from === before?.total && total.watched.includes(threshold);
  const plane =
    before !== undefined && crossed !== null && isNext
      ? changedBits(before.plane, sums, threshold, crossed.rows)
      : packAtLeast(rows, sums, threshold);
  latest.set(at, { total: serial, plane });
  return plane;
}

function changedBits(before: Uint32Array, sums: Total['sums'], threshold: number, changed: Int32Array): Uint32Array {
  if (changed.length === 0) return before;
  const plane = before.slice();
  for (let i = 0; i < changed.length; i++) {
    const row = changed[i] as number;
    const word = row >>> 5;
    const bit = 1 << (row & 31);
    const others = (plane[word] as number) & ~bit;
    plane[word] = (sums[row] as number) >= threshold ? others | bit : others;
  }
  return plane;
}
