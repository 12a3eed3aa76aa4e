import type { Migration } from './migration.ts';

/**
 * Columns are stored narrower and with their texts apart, and each chunk says the digest of its bytes. What is there stays
 * as it is, without a digest, and is read as before.
 */
export const narrowColumns: Migration = {
  version: 40,
  up(db) {
    db.exec(`
      CREATE TABLE bulk_chunk_40 (
        data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('leads', 'activities')),
        key TEXT NOT NULL CHECK (key <> ''),
        chunk INTEGER NOT NULL CHECK (chunk >= 0),
        codec TEXT NOT NULL CHECK (codec IN ('texts', 'ints', 'steps', 'dict', 'i32')),
        packing TEXT NOT NULL CHECK (packing IN ('plain', 'zlib')),
        rows INTEGER NOT NULL CHECK (rows BETWEEN 0 AND 65536),
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        digest BLOB CHECK (length(digest) = 32),
        data BLOB NOT NULL,
        PRIMARY KEY (data_set, part, key, chunk)
      ) STRICT;
      INSERT INTO bulk_chunk_40 (data_set, part, key, chunk, codec, packing, rows, bytes, data)
        SELECT data_set, part, key, chunk, codec, packing, rows, bytes, data FROM bulk_chunk;
      DROP TABLE bulk_chunk;
      ALTER TABLE bulk_chunk_40 RENAME TO bulk_chunk;
    `);
  },
};
