import { countBits, either } from './planes.ts';
import { serialOf } from './serial.ts';

/**
 * How a column differs from an earlier one of the same place: outside of `rows` they are equal. What is derived from
 * the earlier one can then be made again for those leads alone. Null: nothing is known of an earlier one.
 */
export type Change = { readonly from: number; readonly rows: Uint32Array } | null;

/** Above this share of the leads, working out all of them is quicker. */
const mostShare = 0.5;

/** A change of these rows from an earlier column; null where it is too large to be of use. */
export function changeFrom(earlier: object, rows: Uint32Array, leads: number): Change {
  return countBits(rows) > leads * mostShare ? null : { from: serialOf(earlier), rows };
}

/**
 * Where columns differ from the earlier ones that something was made from; null where that is not known of every one.
 * @param earlier the serial numbers of the earlier columns, in the same order
 */
export function rowsChanged(
  columns: readonly { readonly change: Change }[],
  earlier: readonly number[],
): Uint32Array | null {
  if (columns.length !== earlier.length) return null;
  let rows: Uint32Array | null = null;
  for (const [i, column] of columns.entries()) {
    if (serialOf(column) === earlier[i]) continue;
    if (column.change === null || column.change.from !== earlier[i]) return null;
    rows = rows === null ? column.change.rows : either(rows, column.change.rows);
  }
  return rows;
}
