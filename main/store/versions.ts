import type { WorkshopState } from '#shared/model/records.ts';
import type { Connection } from './connect.ts';
import { rowToSnapshot, rowToVersion, type Version, type VersionRow, versionToRow } from './rows/version-row.ts';

const head = 'id, name, time, side, participant, seq, model_hash';

export function insertVersion(db: Connection, version: Version, state: WorkshopState): void {
  db.prepare(
    `INSERT INTO version (${head}, snapshot)
     VALUES (@id, @name, @time, @side, @participant, @seq, @model_hash, @snapshot)`,
  ).run(versionToRow(version, state));
}

/** In the order in which they were named. */
export function readVersions(db: Connection): Version[] {
  return db.prepare<[], VersionRow>(`SELECT ${head} FROM version ORDER BY seq, time, id`).all().map(rowToVersion);
}

/** The workshop as a version holds it; null when there is none of this id. Throws `Damage` where it cannot be read. */
export function readSnapshot(db: Connection, id: string): WorkshopState | null {
  const row = db.prepare<[string], VersionRow>('SELECT id, snapshot FROM version WHERE id = ?').get(id);
  return row === undefined ? null : rowToSnapshot(row);
}
