import { packAtLeast } from '../columns/pack.ts';
import { eachBit } from '../columns/planes.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Total } from '../points/totals.ts';

type Latest = { readonly total: number; readonly plane: Uint32Array };

/** Where a total is the threshold or more; `place` tells apart the totals of the dimensions. */
export function atLeastBits(
  { rows, derive, latest }: Pick<Source, 'rows' | 'derive' | 'latest'>,
  place: string,
  total: Total,
  threshold: number,
): Uint32Array {
  const at = `${place} from ${threshold}`;
  const plane = derive(`${serialOf(total)} from ${threshold}`, () => {
    const before = latest.get(at) as Latest | undefined;
    const isNext = total.change !== null && total.change.from === before?.total;
    if (before === undefined || total.change === null || !isNext) return packAtLeast(rows, total.sums, threshold);
    return changedBits(before.plane, total.sums, threshold, total.change.rows);
  });
  latest.set(at, { total: serialOf(total), plane });
  return plane;
}

function changedBits(before: Uint32Array, sums: Total['sums'], threshold: number, changed: Uint32Array): Uint32Array {
  const plane = before.slice();
  eachBit(changed, (row) => {
    const word = row >>> 5;
    const bit = 1 << (row & 31);
    plane[word] = (sums[row] as number) >= threshold ? (plane[word] as number) | bit : (plane[word] as number) & ~bit;
  });
  return plane;
}
