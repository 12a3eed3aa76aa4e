import { countBits } from './planes.ts';
import { serialOf } from './serial.ts';

/**
 * How a column differs from an earlier one of the same place: outside of `rows`, which ascend, they are equal. What is
 * derived from the earlier one can then be made again for those leads alone. Null: nothing is known of an earlier one.
 */
export type Change = { readonly from: number; readonly rows: Int32Array } | null;

/** Above this share of the leads, working out all of them is quicker; of fewer leads than `few`, neither is slow. */
const mostShare = 0.5;
const few = 4096;

/** The leads of a plane, written into `room`; null where they are too many to be of use. */
export function fewRows(plane: Uint32Array, room: Int32Array): Int32Array | null {
  return room.length > few && countBits(plane) > room.length * mostShare ? null : rowsOf(plane, room);
}

/**
 * Rows in which columns differ from the earlier ones that something was made from, in order; null where that is not
 * known of every one. `earlier`: the serial numbers of the earlier columns, in the same order.
 */
export function rowsChanged(
  columns: readonly { readonly change: Change }[],
  earlier: readonly number[],
): Int32Array | null {
  if (columns.length !== earlier.length) return null;
  let changed: Int32Array | null = null;
  for (const [i, column] of columns.entries()) {
    if (serialOf(column) === earlier[i]) continue;
    if (column.change === null || column.change.from !== earlier[i]) return null;
    changed = changed === null ? column.change.rows : merged(changed, column.change.rows);
  }
  return changed ?? new Int32Array(0);
}

/** The numbers of both, which ascend, each once. */
function merged(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    both[count++] = next;
    if (a[i] === next) i++;
    if (b[j] === next) j++;
  }
  return both.subarray(0, count);
}

/** The rows whose bit is set, in order, written into `room`, which has a place for every lead. */
export function rowsOf(plane: Uint32Array, room: Int32Array): Int32Array {
  let count = 0;
  for (let w = 0; w < plane.length; w++) {
    for (let word = (plane[w] as number) | 0; word !== 0; word &= word - 1) {
      room[count++] = w * 32 + (31 - Math.clz32(word & -word));
    }
  }
  return room.subarray(0, count);
}

/** Room for lists of leads that are needed again and again, by what it is for. */
export function roomFor(latest: Map<string, unknown>, use: string, rows: number): Int32Array {
  const place = `room for ${use}`;
  const before = latest.get(place) as Int32Array | undefined;
  const room = before?.length === rows ? before : new Int32Array(rows);
  latest.set(place, room);
  return room;
}
