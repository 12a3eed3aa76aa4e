import type { WorkshopState } from '#shared/model/records.ts';
import { type Connection, inOneTransaction } from '../connect.ts';

/** Takes the leads and the report of these data sets out, and overwrites where they lay with zeros. */
export function deleteBulk(db: Connection, dataSetIds: readonly string[]): void {
  const before = db.pragma('secure_delete', { simple: true });
  db.pragma('secure_delete = ON');
  try {
    const remove = db.prepare('DELETE FROM bulk WHERE data_set = ?');
    inOneTransaction(db, () => {
      for (const id of dataSetIds) remove.run(id);
    });
  } finally {
    db.pragma(`secure_delete = ${before}`);
  }
}

/** Every data set that has leads in the file, named or not. */
export function bulkIds(db: Connection): string[] {
  return db.prepare<[], string>('SELECT data_set FROM bulk ORDER BY data_set').pluck().all();
}

/**
 * Takes away the leads of imports that never came to their end: no record names them, no entry of the log (an undone
 * import may come back) and no version.
 */
export function sweepBulk(db: Connection, state: WorkshopState): string[] {
  const unnamed = bulkIds(db).filter((id) => state.dataSet[id] === undefined && !isRemembered(db, id));
  if (unnamed.length > 0) deleteBulk(db, unnamed);
  return unnamed;
}

function isRemembered(db: Connection, id: string): boolean {
  const inLog = db
    .prepare(
      `SELECT 1 FROM log, json_each(log.changes) AS change
       WHERE change.value ->> 'kind' = 'dataSet' AND change.value ->> 'id' = ? LIMIT 1`,
    )
    .get(id);
  const inVersion = db
    .prepare(`SELECT 1 FROM version, json_each(version.snapshot, '$.dataSet') AS kept WHERE kept.key = ? LIMIT 1`)
    .get(id);
  return inLog !== undefined || inVersion !== undefined;
}
