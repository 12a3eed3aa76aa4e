import type { RecordOf } from '../../model/records.ts';
import { wordsFor } from '../columns/every-plane.ts';
import { eachBit, type Planes } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';

/** Where a recycle reason binds (S6): it is carried, and its clock has not run out or its condition is not yes. */
export function bindingBits(
  source: Source,
  reason: RecordOf<'recycleReason'>,
  carried: Planes,
  returns: Planes,
): Uint32Array {
  const bits = new Uint32Array(wordsFor(source.rows));
  const { codes, numbers } = source.facts(reason.clockField);
  eachBit(carried.yes, (row) => {
    const day = numbers?.[codes[row] as number] ?? Number.NaN;
    const ranOut = source.asOf.at(row) - day >= reason.afterDays;
    const back = (((returns.yes[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
    if (!(ranOut && back)) bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31));
  });
  return bits;
}
