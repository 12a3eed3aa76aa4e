import type { Envelope } from '#shared/commands/command.ts';
import type { ReportLine } from '#shared/import/import-done.ts';
import type { ImportRecord } from '#shared/import/import-record.ts';
import type { RefusedRow } from '#shared/import/refused-rows.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { deleteBulk } from '../store/bulk/delete-bulk.ts';
import { beginImportRecord } from '../store/bulk/import-records.ts';
import { type BulkColumn, type BulkPart, type PackedChunk, packedChunks } from '../store/bulk/packed-chunk.ts';
import { beginBulk } from '../store/bulk/stage.ts';
import type { Connection } from '../store/connect.ts';
import { refusalOfError } from '../store/file-refusal.ts';
import type { Committed } from './committed.ts';
import type { SessionRefusal } from './session-refusal.ts';

/** Leads on their way into a workshop. Each write is in the file when it returns; a refusal leaves the stage as it was. */
export type ImportStage = {
  readonly dataSetId: string;
  /** A column's next rows: chunk 0, 1, …; all but the last hold 65,536 rows. */
  readonly write: (chunk: PackedChunk) => Result<null, SessionRefusal>;
  /** A whole column, packed here: for few leads. */
  readonly column: (part: BulkPart, key: string, column: BulkColumn) => Result<null, SessionRefusal>;
  readonly report: (lines: readonly ReportLine[]) => Result<null, SessionRefusal>;
  /** Refused rows, to be mended. */
  readonly leftOut: (rows: readonly RefusedRow[]) => Result<null, SessionRefusal>;
  /** What came of this import, when everything is written. @returns which of the data set's imports it is. */
  readonly record: (record: ImportRecord) => Result<number, SessionRefusal>;
  /**
   * Takes over a part of another data set as it is, such as the leads when activities come later; others have their turn
   * in between.
   */
  readonly copy: (part: BulkPart, fromDataSetId: string) => Promise<Result<null, SessionRefusal>>;
  /** Takes over what the imports of another data set left: their reports, and the rows they refused. */
  readonly copyImports: (fromDataSetId: string) => Result<null, SessionRefusal>;
  /** For the data set's record, when everything is written. */
  readonly fingerprint: () => string;
  /** Carries out the `dataSet.add` with this id: from then on the leads are there, all at once. Refused, it can be tried again. */
  readonly commit: (envelope: Envelope) => Result<Committed, SessionRefusal>;
  /** Takes everything away again. */
  readonly cancel: () => void;
};

export function stageImport(within: {
  readonly db: Connection;
  readonly path: string;
  readonly dataSetId: string;
  readonly time: string;
  readonly execute: (envelope: Envelope) => Result<Committed, SessionRefusal>;
  readonly ended: () => void;
}): ImportStage {
  const { db, path, dataSetId } = within;
  const bulk = beginBulk(db, dataSetId, within.time);
  const imports = beginImportRecord(db, dataSetId);
  let over = false;
  const attempted = <Value>(act: () => Value): Result<Value, SessionRefusal> => {
    if (over) return refused({ kind: 'importOver', dataSet: dataSetId });
    try {
      return done(unflushed(db, act));
    } catch (error) {
      const refusal = refusalOfError(error, path);
      if (refusal === null) throw error;
      return refused(refusal);
    }
  };
  const write = (act: () => void) =>
    attempted((): null => {
      act();
      return null;
    });
  const end = (): void => {
    over = true;
    within.ended();
  };
  return {
    dataSetId,
    write: (chunk) => write(() => bulk.write(chunk)),
    column: (part, key, column) =>
      write(() => {
        for (const chunk of packedChunks(part, key, column)) bulk.write(chunk);
      }),
    report: (lines) => write(() => imports.report(lines)),
    leftOut: (rows) => write(() => imports.leftOut(rows)),
    record: (record) => attempted(() => imports.record(record)),
    async copy(part, from) {
      const steps = bulk.copy(part, from);
      for (;;) {
        const step = attempted(() => steps.next().done === true);
        if (!step.ok) return step;
        if (step.value) return done(null);
        await new Promise((turn) => setImmediate(turn));
      }
    },
    copyImports: (from) => write(() => imports.copy(from)),
    fingerprint: () => bulk.fingerprint(),
    commit(envelope) {
      if (over) return refused({ kind: 'importOver', dataSet: dataSetId });
      const { command } = envelope;
      if (command.type !== 'dataSet.add' || command.record.id !== dataSetId) {
        throw new Error(`An import of ${dataSetId} ends with the dataSet.add that names it.`);
      }
      const committed = within.execute(envelope);
      if (committed.ok) end();
      return committed;
    },
    cancel() {
      if (over) return;
      end();
      try {
        deleteBulk(db, [dataSetId]);
      } catch (error) {
        // A disk that failed: nobody sees these leads, and the next opening sweeps them.
        if (refusalOfError(error, path) === null) throw error;
      }
    },
  };
}

/**
 * Writes that nobody sees need not be flushed one by one: the commit that makes them seen flushes the whole log with
 * them. A rollback journal has no such log.
 */
function unflushed<Value>(db: Connection, act: () => Value): Value {
  const isWal = db.pragma('journal_mode', { simple: true }) === 'wal';
  if (isWal) db.pragma('synchronous = NORMAL');
  try {
    return act();
  } finally {
    if (isWal) db.pragma('synchronous = FULL');
  }
}
