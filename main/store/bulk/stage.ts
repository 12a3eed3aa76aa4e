import { createHash } from 'node:crypto';
import type { Connection } from '../connect.ts';
import { Damage } from '../file-refusal.ts';
import { type BulkPart, chunkRows, digestOf, type PackedChunk, plainBytes } from './packed-chunk.ts';

/**
 * The leads of a data set on their way into the file. Each call is a short transaction of its own; nobody sees the
 * leads until a record names their data set.
 */
export type BulkStage = {
  readonly dataSetId: string;
  /** Adds a column's next rows. All chunks of a column but the last hold 65,536 rows. */
  readonly write: (chunk: PackedChunk) => void;
  /** Takes over a part of another data set as it is, a chunk with each step. */
  readonly copy: (part: BulkPart, fromDataSetId: string) => Generator<void, void>;
  /** SHA-256 over what was written (H1): the digests of all chunks' plain bytes, by part, key and place. */
  readonly fingerprint: () => string;
};

/** A chunk on the disk; those of formats before 40 have no digest. */
type ChunkRow = Omit<PackedChunk, 'digest'> & { readonly digest: Uint8Array | null };

/** Begins a data set's leads. Throws when the id has leads already. */
export function beginBulk(db: Connection, dataSetId: string, time: string): BulkStage {
  db.prepare('INSERT INTO bulk (data_set, begun) VALUES (?, ?)').run(dataSetId, time);
  const columns = new Map<string, { readonly digests: Uint8Array[]; open: boolean }>();
  const insert = db.prepare(
    `INSERT INTO bulk_chunk (data_set, part, key, chunk, codec, packing, rows, bytes, digest, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const write = (given: PackedChunk): void => {
    const { part, key, chunk, codec, packing, rows, bytes, digest, data } = given;
    const column = columns.get(`${part} ${key}`) ?? { digests: [], open: true };
    columns.set(`${part} ${key}`, column);
    if (chunk !== column.digests.length || !column.open || rows > chunkRows) {
      throw new Error(`Chunk ${chunk} of ${part} ${key} is out of turn.`);
    }
    insert.run(dataSetId, part, key, chunk, codec, packing, rows, bytes, digest, data);
    column.digests.push(digest);
    column.open = rows === chunkRows;
  };
  return {
    dataSetId,
    write,
    *copy(part, from) {
      const places = db
        .prepare<[string, string], number>(
          'SELECT rowid FROM bulk_chunk WHERE data_set = ? AND part = ? ORDER BY key, chunk',
        )
        .pluck()
        .all(from, part);
      const read = db.prepare<[number], ChunkRow>(
        'SELECT part, key, chunk, codec, packing, rows, bytes, digest, data FROM bulk_chunk WHERE rowid = ?',
      );
      for (const place of places) {
        const row = read.get(place);
        const plain = row === undefined || row.digest !== null ? null : plainBytes(row);
        const digest = row?.digest ?? (plain === null ? null : digestOf(plain));
        if (row === undefined || digest === null) throw new Damage({ part: 'leads', dataSet: from });
        write({ ...row, digest });
        yield;
      }
    },
    fingerprint() {
      const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : 1));
      const text = sorted.map(([key, { digests }]) => `${key} ${digests.map(hex).join(' ')}\n`).join('');
      return createHash('sha256').update(text).digest('hex');
    },
  };
}

function hex(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex');
}
