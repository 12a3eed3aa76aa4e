import { createHash, type Hash } from 'node:crypto';
import { type Connection, inOneTransaction } from '../connect.ts';
import { Damage } from '../file-refusal.ts';
import { type ColumnChunk, chunkRows, type PackedChunk, packChunk, plainBytes } from './chunk-codec.ts';

export type BulkPart = 'leads' | 'activities';

/**
 * The leads of a data set on their way into the file. Each call is a short transaction of its own; nobody sees the
 * leads until a record names their data set.
 */
export type BulkStage = {
  readonly dataSetId: string;
  /** Adds a column's next rows. All chunks of a column but the last hold 65,536 rows. */
  readonly write: (part: BulkPart, key: string, chunk: number, cells: ColumnChunk) => void;
  /** Takes over a part of another data set as it is. */
  readonly copy: (part: BulkPart, fromDataSetId: string) => void;
  /** SHA-256 over what was written (H1): the hex digests of all columns' plain bytes, by part and key. */
  readonly fingerprint: () => string;
};

/** Begins a data set's leads. Throws when the id has leads already. */
export function beginBulk(db: Connection, dataSetId: string, time: string): BulkStage {
  db.prepare('INSERT INTO bulk (data_set, begun) VALUES (?, ?)').run(dataSetId, time);
  const hashes = new Map<string, { readonly hash: Hash; next: number; open: boolean }>();
  const columnOf = (part: BulkPart, key: string) => {
    const known = hashes.get(`${part} ${key}`) ?? { hash: createHash('sha256'), next: 0, open: true };
    hashes.set(`${part} ${key}`, known);
    return known;
  };
  const insert = db.prepare(
    `INSERT INTO bulk_chunk (data_set, part, key, chunk, codec, packing, rows, bytes, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    dataSetId,
    write(part, key, chunk, cells) {
      const column = columnOf(part, key);
      const packed = packChunk(cells);
      if (chunk !== column.next || !column.open || packed.rows > chunkRows) {
        throw new Error(`Chunk ${chunk} of ${part} ${key} is out of turn.`);
      }
      insert.run(dataSetId, part, key, chunk, packed.codec, packed.packing, packed.rows, packed.bytes, packed.data);
      column.hash.update(packed.plain);
      column.next++;
      column.open = packed.rows === chunkRows;
    },
    copy(part, from) {
      const rows = db.prepare<[string, string], PackedChunk & { key: string; chunk: number }>(
        `SELECT key, chunk, codec, packing, rows, bytes, data FROM bulk_chunk
         WHERE data_set = ? AND part = ? ORDER BY key, chunk`,
      );
      inOneTransaction(db, () => {
        for (const row of rows.all(from, part)) {
          const plain = plainBytes(row);
          if (plain === null) throw new Damage({ part: 'leads', dataSet: from });
          insert.run(dataSetId, part, row.key, row.chunk, row.codec, row.packing, row.rows, row.bytes, row.data);
          const column = columnOf(part, row.key);
          column.hash.update(plain);
          column.next = row.chunk + 1;
          column.open = row.rows === chunkRows;
        }
      });
    },
    fingerprint() {
      const columns = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
      const text = columns.map(([key, { hash }]) => `${key} ${hash.copy().digest('hex')}\n`).join('');
      return createHash('sha256').update(text).digest('hex');
    },
  };
}
