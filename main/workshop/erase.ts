import type { Change, WorkshopState } from '#shared/model/records.ts';
import type { Connection } from '../store/connect.ts';
import type { LogEntry } from '../store/rows/log-row.ts';
import type { By } from './committed.ts';

/**
 * The entries that say that leads were erased, one a data set. A data set that was removed before has no record to
 * change; its entry is there all the same, because undoing the removal would bring back leads that are gone.
 */
export function erasingEntries(state: WorkshopState, ids: readonly string[], by: By, firstSeq: number): LogEntry[] {
  return ids
    .filter((id) => state.dataSet[id]?.erased !== true)
    .map((id, i) => {
      const before = state.dataSet[id];
      const changes: Change[] =
        before === undefined ? [] : [{ kind: 'dataSet', id, before, after: { ...before, erased: true } }];
      return {
        seq: firstSeq + i,
        id: i === 0 ? by.id : `${by.id}.${i + 1}`,
        time: by.time,
        actor: by.actor,
        gesture: null,
        type: 'do',
        step: firstSeq + i,
        target: null,
        command: { type: 'dataSet.erase', id, confirm: true },
        changes,
      };
    });
}

/**
 * Writes the file anew without the freed pages, and empties the journal. The erased cells are zeros before this, so a
 * disk too full for it loses nothing but space.
 */
export function compact(db: Connection): void {
  try {
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The next erasure or closing tries again.
  }
}
