import type { Migration } from './migration.ts';

/**
 * The first format.
 *
 * `record` holds the model and everything people agree on, one row a record; `log` every change ever made, and only
 * grows; `version` what was named. The leads lie apart: `bulk` names a data set's columns, `bulk_chunk` holds them,
 * `import_report` what could not be read. No row of the first three quotes a lead.
 */
export const first: Migration = {
  version: 10,
  up(db) {
    db.exec(`
      CREATE TABLE record (
        kind TEXT NOT NULL CHECK (kind <> ''),
        id TEXT NOT NULL CHECK (id <> ''),
        model_id TEXT,
        model_kind TEXT GENERATED ALWAYS AS (CASE WHEN model_id IS NULL THEN NULL ELSE 'model' END) STORED,
        position REAL,
        data TEXT NOT NULL CHECK (json_type(data) = 'object'),
        PRIMARY KEY (kind, id),
        FOREIGN KEY (model_kind, model_id) REFERENCES record (kind, id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_by_model ON record (model_kind, model_id);

      CREATE TABLE log (
        seq INTEGER PRIMARY KEY,
        envelope_id TEXT NOT NULL UNIQUE CHECK (envelope_id <> ''),
        time TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('marketing', 'sales', 'both', 'facilitator')),
        participant TEXT,
        gesture TEXT,
        type TEXT NOT NULL CHECK (type IN ('do', 'undo', 'redo', 'restore')),
        step INTEGER NOT NULL REFERENCES log (seq) DEFERRABLE INITIALLY DEFERRED,
        target INTEGER REFERENCES log (seq),
        command TEXT CHECK (json_type(command) = 'object'),
        changes TEXT NOT NULL CHECK (json_type(changes) = 'array'),
        CHECK (step <= seq),
        CHECK (target < seq),
        CHECK ((type IN ('undo', 'redo')) = (target IS NOT NULL)),
        CHECK ((type IN ('do', 'restore')) = (command IS NOT NULL))
      ) STRICT;
      CREATE INDEX log_by_step ON log (step);
      CREATE INDEX log_by_target ON log (target);
      CREATE TRIGGER log_is_never_rewritten BEFORE UPDATE ON log
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
      CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

      CREATE TABLE version (
        id TEXT PRIMARY KEY CHECK (id <> ''),
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        time TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('marketing', 'sales', 'both', 'facilitator')),
        participant TEXT,
        seq INTEGER NOT NULL,
        model_hash TEXT,
        snapshot TEXT NOT NULL CHECK (json_type(snapshot) = 'object')
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE bulk (
        data_set TEXT PRIMARY KEY CHECK (data_set <> ''),
        begun TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE bulk_chunk (
        data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('leads', 'activities')),
        key TEXT NOT NULL CHECK (key <> ''),
        chunk INTEGER NOT NULL CHECK (chunk >= 0),
        codec TEXT NOT NULL CHECK (codec IN ('dict', 'i32')),
        packing TEXT NOT NULL CHECK (packing IN ('plain', 'zlib')),
        rows INTEGER NOT NULL CHECK (rows BETWEEN 0 AND 65536),
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        data BLOB NOT NULL,
        PRIMARY KEY (data_set, part, key, chunk)
      ) STRICT;

      CREATE TABLE import_report (
        data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
        line INTEGER NOT NULL CHECK (line >= 0),
        row INTEGER NOT NULL CHECK (row >= 0),
        col TEXT NOT NULL,
        raw TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        PRIMARY KEY (data_set, line)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
