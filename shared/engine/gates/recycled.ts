import type { RecordOf } from '../../model/records.ts';
import { type Planes, wordsFor } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';

/** Where a recycle reason binds (S6): it is carried, and its clock has not run out or its condition is not yes. */
export function bindingBits(
  source: Source,
  reason: RecordOf<'recycleReason'>,
  carried: Planes,
  returns: Planes,
): Uint32Array {
  const bits = new Uint32Array(wordsFor(source.rows));
  const { codes, values } = source.facts(reason.clockField);
  for (let w = 0; w < bits.length; w++) {
    let carrying = carried.yes[w] as number;
    while (carrying !== 0) {
      const bit = 31 - Math.clz32(carrying & -carrying);
      carrying &= carrying - 1;
      const row = w * 32 + bit;
      const date = values[codes[row] as number] ?? null;
      const ranOut = date !== null && date.kind === 'day' && source.asOf.at(row) - date.day >= reason.afterDays;
      const back = (((returns.yes[w] as number) >>> bit) & 1) === 1;
      if (!(ranOut && back)) bits[w] = (bits[w] as number) | (1 << bit);
    }
  }
  return bits;
}
