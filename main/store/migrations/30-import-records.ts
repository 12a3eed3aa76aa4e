import type { Migration } from './migration.ts';

/**
 * What came of each import is kept with the leads: `import_record` says it, one row for the leads (place 0) and one for
 * each table joined to them; `import_left_out` holds the refused rows, to be mended. Lines of the report say which import
 * they belong to, and of a merged row which one was kept.
 */
export const importRecords: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      CREATE TABLE import_record (
        data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        data TEXT NOT NULL CHECK (json_type(data) = 'object'),
        PRIMARY KEY (data_set, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_left_out (
        data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        line INTEGER NOT NULL CHECK (line >= 0),
        row INTEGER NOT NULL CHECK (row >= 0),
        reason TEXT NOT NULL CHECK (reason <> ''),
        cells TEXT NOT NULL CHECK (json_type(cells) = 'array'),
        PRIMARY KEY (data_set, place, line)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE import_report ADD COLUMN place INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0);
      ALTER TABLE import_report ADD COLUMN kept_row INTEGER CHECK (kept_row > 0);
    `);
  },
};
