import { nobody } from '../columns/every-plane.ts';
import { serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Outcomes } from '../counts/outcomes.ts';
import { countGrid } from '../kernels/count-grid.ts';

/** Where each threshold of a dimension is reached, best first. */
export type Reached = { readonly fit: readonly Uint32Array[]; readonly engagement: readonly Uint32Array[] };

/** A lead's grade, as its index in `gradesOf`: fit letter by fit letter, engagement numbers within. */
export function gradeAt({ fit, engagement }: Reached, row: number): number {
  return placeAt(fit, row) * (engagement.length + 1) + placeAt(engagement, row);
}

/** Thresholds that are not reached come before those that are. */
function placeAt(reached: readonly Uint32Array[], row: number): number {
  const word = row >>> 5;
  const bit = row & 31;
  let place = 0;
  for (const plane of reached) place += 1 - (((plane[word] as number) >>> bit) & 1);
  return place;
}

/** Every lead's grade. */
export function gradeColumn(rows: number, reached: Reached): Uint8Array {
  return Uint8Array.from({ length: rows }, (_, row) => gradeAt(reached, row));
}

/** Each grade's open, won and lost leads side by side. */
export function gradeCounts({ rows, derive }: Source, reached: Reached, outcomes: Outcomes | null): Int32Array {
  const { fit, engagement } = reached;
  const none = nobody(rows);
  const { won, lost } = outcomes ?? { won: none, lost: none };
  const key = `grades of ${serialsOf([won, lost])}: ${serialsOf(fit)} by ${serialsOf(engagement)}`;
  return derive(key, () => countGrid({ rows, fit, engagement, won, lost }));
}
