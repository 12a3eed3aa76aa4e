import { areBelow, decodeNumbers, sameNumber } from './number-codec.ts';
import { chunkRows } from './packed-chunk.ts';
import { damaged, plainChunks, type StoredColumn } from './read-column.ts';

/**
 * Where a column's cells begin to be 0, 1, … up to `below`, and where all end, for cells in ascending order: a chunk whose
 * cells are all the same is not unpacked. Null where they are in another order, or stored as formats before 40 did.
 * Throws `Damage` where they are not `rows` cells below `below`.
 */
export function readStarts(dataSet: string, chunks: StoredColumn, rows: number, below: number): Int32Array | null {
  const starts = new Int32Array(below + 1);
  const room = new Uint32Array(Math.min(rows, chunkRows));
  let at = 0;
  let before = 0;
  for (const [plain, { codec, rows: count }] of plainChunks(dataSet, chunks)) {
    if (codec !== 'ints' && codec !== 'steps') return null;
    const same = sameNumber(plain);
    const cells = room.subarray(0, same === null ? count : Math.min(1, count)).fill(same ?? 0);
    if (same === null && !decodeNumbers(codec, plain, count, cells, 0)) throw damaged(dataSet);
    if (!areBelow(codec, plain, cells, below)) throw damaged(dataSet);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      if (cell < before) return null;
      starts.fill(at + i, before + 1, cell + 1);
      before = cell;
    }
    at += count;
  }
  if (at !== rows) throw damaged(dataSet);
  return starts.fill(rows, before + 1);
}
