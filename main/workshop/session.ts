import { decide, type Envelope } from '#shared/commands/command.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { invertChanges, squashChanges } from '#shared/model/changes.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Change, WorkshopState } from '#shared/model/records.ts';
import type { Translate } from '#shared/text/translate.ts';
import { bulkIds, deleteBulk, sweepBulk } from '../store/bulk/delete-bulk.ts';
import type { Connection } from '../store/connect.ts';
import { copyWhole, copyWithoutLeads, isSameFile } from '../store/copy.ts';
import type { FileRefusal } from '../store/file-refusal.ts';
import { appendEntry, entryOfEnvelope, readHeads, readStep } from '../store/log.ts';
import { openToWrite, type WritableFile } from '../store/open-to-write.ts';
import { writeChanges } from '../store/records.ts';
import type { LoggedCommand, LogHead } from '../store/rows/log-row.ts';
import type { Version } from '../store/rows/version-row.ts';
import { readVersions } from '../store/versions.ts';
import type { By, Committed, SessionEvent } from './committed.ts';
import { compact, erasingEntries } from './erase.ts';
import { type HistoryLine, type HistoryPage, historyLines } from './history.ts';
import { type ImportStage, stageImport } from './import-stage.ts';
import { type Content, Ledger, readContent } from './ledger.ts';
import type { SessionRefusal } from './session-refusal.ts';
import { restoreVersion, saveVersion, stateOfVersion } from './versions.ts';

/** Where a copy goes, and whether a file that is there already gives way. */
type Replace = { readonly replace: boolean };

/**
 * The one owner and only writer of an open workshop; several windows may listen to it. Everything is synchronous: when
 * a call returns, what it did is in the file, flushed, and outlives the process. Refusals are values and change nothing.
 *
 * Open one with `openSession(path)`, make one with `createSession(path, …)`; end it with `close()`.
 */
export class WorkshopSession {
  readonly #ledger: Ledger;
  readonly #stages = new Map<string, ImportStage>();

  /** Use `openSession`. */
  constructor(file: WritableFile<Content>) {
    this.#ledger = new Ledger(file);
    // On a disk too full for it, what is left of an unfinished import waits for the next opening.
    this.#ledger.guarded(() => done(sweepBulk(this.db, this.state)));
  }

  get path(): string {
    return this.#ledger.path;
  }

  /** Every record of the workshop, now. The object is replaced, never changed. */
  get state(): WorkshopState {
    return this.#ledger.state;
  }

  /** The workshop's database, for reading only: reports, columns, what `history.ts` makes of it. */
  get db(): Connection {
    return this.#ledger.db;
  }

  get canUndo(): boolean {
    return this.#ledger.steps.done.length > 0;
  }

  get canRedo(): boolean {
    return this.#ledger.steps.undone.length > 0;
  }

  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: SessionEvent) => void): () => void {
    return this.#ledger.subscribe(listener);
  }

  /** Carries out one command. The same envelope given twice is carried out once and answered the same. */
  execute({ id, time, actor, gesture, command }: Envelope): Result<Committed, SessionRefusal> {
    const by = { id, time, actor };
    return this.#ledger.once(by, logged(command), () => {
      const decision = decide(this.state, command, { time, actor });
      if (!decision.ok) return decision;
      if (command.type === 'dataSet.add' && !this.#hasLeads(command.record)) {
        return refused({ kind: 'leadsMissing', dataSet: command.record.id });
      }
      const changes = squashChanges([], decision.value);
      if (changes.length === 0) return done(nothingDone);
      if (command.type === 'dataSet.erase') {
        // An import on its way may have taken these leads over already, and would bring them back.
        if (this.#stages.size > 0) return refused({ kind: 'importRunning' });
        return this.#erase(by, [command.id]);
      }
      const entry = { ...by, gesture: gesture ?? null, type: 'do', target: null, command: logged(command) } as const;
      return this.#ledger.commit(entry, changes);
    });
  }

  /** Takes the last step back: a new entry that inverts it. Works on the steps of earlier sessions too. */
  undo(by: By): Result<Committed, SessionRefusal> {
    return this.#ledger.once(by, null, () => {
      const { done: steps, barrier } = this.#ledger.steps;
      const target = steps.at(-1);
      if (target === undefined) return refused({ kind: barrier === null ? 'nothingToUndo' : 'erasedForGood' });
      const entry = { ...by, gesture: null, type: 'undo', target, command: null } as const;
      return this.#ledger.commit(entry, invertChanges(this.#changesOf(target)));
    });
  }

  /** Brings back the step that was taken back last. */
  redo(by: By): Result<Committed, SessionRefusal> {
    return this.#ledger.once(by, null, () => {
      const target = this.#ledger.steps.undone.at(-1);
      if (target === undefined) return refused({ kind: 'nothingToRedo' });
      const entry = { ...by, gesture: null, type: 'redo', target, command: null } as const;
      return this.#ledger.commit(entry, this.#changesOf(target));
    });
  }

  /** Every entry of the log without its changes, oldest first. */
  heads(): LogHead[] {
    return readHeads(this.db);
  }

  /** The steps of the log as people read them, newest first; `before` is the seq of the last line already read. */
  history(page: HistoryPage, t: Translate): HistoryLine[] {
    return historyLines(this.db, this.state, page, t);
  }

  /** The named versions, oldest first. */
  versions(): Version[] {
    return readVersions(this.db);
  }

  /** Gives the workshop as it is now a name to come back to. Names are unique in a workshop. */
  saveVersion(by: By, name: string): Result<Version, SessionRefusal> {
    return saveVersion(this.#ledger, by, name);
  }

  /** The workshop as a version holds it, for comparing and for exports. */
  stateOfVersion(id: string): Result<WorkshopState, SessionRefusal> {
    return stateOfVersion(this.#ledger, id);
  }

  /** Back to a version, as one step that can be undone. Leads that were erased since stay erased. */
  restoreVersion(by: By, id: string): Result<Committed, SessionRefusal> {
    return restoreVersion(this.#ledger, by, id);
  }

  /**
   * Begins to bring leads in under a new data set's id, while edits go on. They are seen when `stage.commit` carries
   * out the `dataSet.add` that names them, all at once; `stage.cancel` takes them away, and so does `close` or, after a
   * crash, the next opening.
   */
  beginImport(dataSetId: string, time: string): Result<ImportStage, SessionRefusal> {
    return this.#ledger.guarded(() => {
      if (this.#dataSetIds().includes(dataSetId)) {
        return refused({ kind: 'alreadyThere', ref: { kind: 'dataSet', id: dataSetId } });
      }
      const stage = stageImport({
        db: this.db,
        path: this.path,
        dataSetId,
        time,
        execute: (envelope) => this.execute(envelope),
        ended: () => this.#stages.delete(dataSetId),
      });
      this.#stages.set(dataSetId, stage);
      return done(stage);
    });
  }

  /** Wipes the leads of every data set, also of removed ones, and their reports. Cannot be undone, nor anything before it. */
  eraseLeads(by: By): Result<Committed, SessionRefusal> {
    return this.#ledger.guarded(() => {
      if (this.#stages.size > 0) return refused({ kind: 'importRunning' });
      const entry = entryOfEnvelope(this.db, by.id);
      return entry === null ? this.#erase(by, this.#dataSetIds()) : done(this.#ledger.answerOf(entry));
    });
  }

  /** Writes the workshop to another file and goes on there; the old file stays. Onto itself it has nothing to do. */
  saveAs(path: string, options: Replace): Result<string, SessionRefusal> {
    return this.#ledger.guarded(() => {
      if (isSameFile(path, this.path)) return done(this.path);
      if (this.#stages.size > 0) return refused({ kind: 'importRunning' });
      const copied = copyWhole(this.db, path, options);
      if (!copied.ok) return copied;
      const opened = openToWrite(copied.value, () => null);
      if (!opened.ok) return opened;
      this.#ledger.moveTo(opened.value);
      return done(this.path);
    });
  }

  /** Writes a second file with everything in it; the session stays where it is. */
  duplicate(path: string, options: Replace): Result<string, SessionRefusal> {
    return this.#ledger.guarded(() => copyWhole(this.db, path, options));
  }

  /** Writes a second file with the model, its history and its versions, and no byte of any lead. */
  copyWithoutLeads(by: By, path: string, options: Replace): Result<string, SessionRefusal> {
    return this.#ledger.guarded(() => {
      const entries = erasingEntries(this.state, this.#dataSetIds(), by, this.#ledger.nextSeq);
      return copyWithoutLeads(this.db, path, options, (copy) => {
        for (const entry of entries) {
          writeChanges(copy, entry.changes);
          appendEntry(copy, entry);
        }
      });
    });
  }

  /** Ends the session; one file is left. An import that is on its way is taken away. */
  close(): void {
    for (const stage of [...this.#stages.values()]) stage.cancel();
    this.#ledger.close();
  }

  #erase(by: By, ids: readonly string[]): Result<Committed, SessionRefusal> {
    const entries = erasingEntries(this.state, ids, by, this.#ledger.nextSeq);
    if (entries.length === 0) return done(nothingDone);
    const erased = this.#ledger.write(entries, () => deleteBulk(this.db, ids));
    if (erased.ok) compact(this.db);
    return erased;
  }

  #changesOf(step: number): readonly Change[] {
    return readStep(this.db, step).reduce<readonly Change[]>((all, entry) => squashChanges(all, entry.changes), []);
  }

  /** Data sets that have a record, leads, or both. */
  #dataSetIds(): string[] {
    return [...new Set([...Object.keys(this.state.dataSet), ...bulkIds(this.db)])];
  }

  #hasLeads({ id, leads, activities, erased }: DataSet): boolean {
    return erased || (leads === 0 && activities === null) || bulkIds(this.db).includes(id);
  }
}

const nothingDone: Committed = { entry: null, changes: [], place: null };

/** Opens a workshop to work on it: alone, sound, in today's format; unfinished imports are taken away. */
export function openSession(path: string): Result<WorkshopSession, FileRefusal> {
  const file = openToWrite(path, readContent);
  return file.ok ? done(new WorkshopSession(file.value)) : file;
}

function logged(command: Envelope['command']): LoggedCommand {
  return command as unknown as LoggedCommand;
}
