import { modelOf } from '#shared/model/model.ts';
import { findProblem } from '#shared/model/problems.ts';
import { type AnyRecord, type Change, recordKinds, type WorkshopState } from '#shared/model/records.ts';
import type { Connection } from './connect.ts';
import { Damage } from './file-refusal.ts';
import { type RecordRow, recordToRow, rowToRecord } from './rows/record-row.ts';

/**
 * Every record of the file. Throws `Damage` with the record that is not one, or that refers to nothing, and where there
 * is no workshop or no model to show.
 */
export function readState(db: Connection): WorkshopState {
  const state: Record<string, Record<string, AnyRecord>> = Object.fromEntries(recordKinds.map((kind) => [kind, {}]));
  for (const row of readRecordRows(db)) {
    const { kind, record } = rowToRecord(row);
    (state[kind] as Record<string, AnyRecord>)[record.id] = record;
  }
  const whole = state as unknown as WorkshopState;
  const problem = findProblem(whole);
  if (problem !== null) {
    throw new Damage(
      problem.kind === 'cellsDoNotMatch' ? recordPart(problem.modelId) : { part: 'record', ref: problem.from },
    );
  }
  const shown = whole.workshop.workshop?.shownModel;
  if (shown === undefined || modelOf(whole, shown) === null) throw new Damage({ part: 'file' });
  return whole;
}

/** The rows as they lie there, in the order of their key. */
export function readRecordRows(db: Connection): RecordRow[] {
  return db.prepare<[], RecordRow>('SELECT kind, id, model_id, position, data FROM record ORDER BY kind, id').all();
}

/**
 * Writes the changes' `after` over their `before`. Call it inside a transaction. A row that is not as `before` says is
 * a bug: the file and the state in memory would have parted.
 */
export function writeChanges(db: Connection, changes: readonly Change[]): void {
  const insert = db.prepare('INSERT INTO record (kind, id, model_id, position, data) VALUES (?, ?, ?, ?, ?)');
  const update = db.prepare(
    'UPDATE record SET model_id = ?, position = ?, data = ? WHERE kind = ? AND id = ? AND data = ?',
  );
  const remove = db.prepare('DELETE FROM record WHERE kind = ? AND id = ? AND data = ?');
  for (const { kind, id, before, after } of changes) {
    let rows = 1;
    if (after !== null) {
      const row = recordToRow(kind, after);
      if (before === null) insert.run(row.kind, row.id, row.model_id, row.position, row.data);
      else rows = update.run(row.model_id, row.position, row.data, kind, id, recordToRow(kind, before).data).changes;
    } else if (before !== null) {
      rows = remove.run(kind, id, recordToRow(kind, before).data).changes;
    }
    if (rows !== 1) throw new Error(`The file and the workshop in memory differ at ${kind} ${id}.`);
  }
}

function recordPart(modelId: string) {
  return { part: 'record', ref: { kind: 'model', id: modelId } } as const;
}
