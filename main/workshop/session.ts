import { decide, type Envelope } from '#shared/commands/command.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { applyChanges, changesBetween, invertChanges, squashChanges } from '#shared/model/changes.ts';
import { modelHash } from '#shared/model/identity.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Change, WorkshopState } from '#shared/model/records.ts';
import type { Translate } from '#shared/text/translate.ts';
import { bulkIds, deleteBulk, sweepBulk } from '../store/bulk/delete-bulk.ts';
import { type Connection, inOneTransaction } from '../store/connect.ts';
import { copyWhole, copyWithoutLeads, isSameFile } from '../store/copy.ts';
import { type FileRefusal, refusalOfError } from '../store/file-refusal.ts';
import { appendEntry, entryOfEnvelope, readHeads, readStep } from '../store/log.ts';
import { openToWrite, type WritableFile } from '../store/open-database.ts';
import { readState, writeChanges } from '../store/records.ts';
import type { LogEntry, LoggedCommand, LogHead } from '../store/rows/log-row.ts';
import type { Version } from '../store/rows/version-row.ts';
import { insertVersion, readSnapshot, readVersions } from '../store/versions.ts';
import type { By, Committed, SessionEvent } from './committed.ts';
import { compact, erasingEntries } from './erase.ts';
import { type HistoryLine, type HistoryPage, historyLines } from './history.ts';
import { type ImportStage, stageImport } from './import-stage.ts';
import type { SessionRefusal } from './session-refusal.ts';
import { afterEntry, noSteps, type Steps, stepFor, stepsOf } from './steps.ts';

/**
 * The one owner and only writer of an open workshop; several windows may listen to it. Everything is synchronous: when
 * a call returns, what it did is in the file, flushed, and outlives the process. Refusals are values and change nothing.
 *
 * Open one with `openSession(path)`, make one with `createSession(path, …)`; end it with `close()`.
 */
export class WorkshopSession {
  #file: WritableFile<unknown>;
  #state: WorkshopState;
  #steps: Steps = noSteps;
  #closed = false;
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  readonly #stages = new Map<string, ImportStage>();

  /** Use `openSession`. */
  constructor(file: WritableFile<Content>) {
    this.#file = file;
    this.#state = file.content.state;
    this.#steps = stepsOf(file.content.heads);
    sweepBulk(file.db, this.#state);
  }

  get path(): string {
    return this.#file.path;
  }

  /** Every record of the workshop, now. The object is replaced, never changed. */
  get state(): WorkshopState {
    return this.#state;
  }

  /** The workshop's database, for reading only: reports, columns, what `history.ts` makes of it. */
  get db(): Connection {
    return this.#file.db;
  }

  get canUndo(): boolean {
    return this.#steps.done.length > 0;
  }

  get canRedo(): boolean {
    return this.#steps.undone.length > 0;
  }

  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries out one command. The same envelope given twice is carried out once and answered the same. */
  execute(envelope: Envelope): Result<Committed, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    const { id, time, actor, command } = envelope;
    return this.#once({ id, time, actor }, command as unknown as LoggedCommand, () => {
      const decision = decide(this.#state, command, { time, actor });
      if (!decision.ok) return decision;
      if (command.type === 'dataSet.add' && !this.#hasLeads(command.record)) {
        return refused({ kind: 'leadsMissing', dataSet: command.record.id });
      }
      const changes = squashChanges([], decision.value);
      if (changes.length === 0) return done({ entry: null, changes });
      if (command.type === 'dataSet.erase') return this.#erase({ id, time, actor }, [command.id]);
      const gesture = envelope.gesture ?? null;
      return this.#commit({ id, time, actor, gesture, type: 'do', target: null, command: command as never }, changes);
    });
  }

  /** Takes the last step back: a new entry that inverts it. Works on the steps of earlier sessions too. */
  undo(by: By): Result<Committed, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    return this.#once(by, null, () => {
      const step = this.#steps.done.at(-1);
      if (step === undefined)
        return refused({ kind: this.#steps.barrier === null ? 'nothingToUndo' : 'erasedForGood' });
      const changes = invertChanges(changesOfStep(readStep(this.#file.db, step)));
      return this.#commit({ ...by, gesture: null, type: 'undo', target: step, command: null }, changes);
    });
  }

  /** Brings back the step that was taken back last. */
  redo(by: By): Result<Committed, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    return this.#once(by, null, () => {
      const step = this.#steps.undone.at(-1);
      if (step === undefined) return refused({ kind: 'nothingToRedo' });
      const changes = changesOfStep(readStep(this.#file.db, step));
      return this.#commit({ ...by, gesture: null, type: 'redo', target: step, command: null }, changes);
    });
  }

  /** Every entry without its changes, oldest first. */
  heads(): LogHead[] {
    return readHeads(this.#file.db);
  }

  /** The steps of the log as people read them, newest first; `before` is the seq of the last line already read. */
  history(page: HistoryPage, t: Translate): HistoryLine[] {
    return historyLines(this.#file.db, this.#state, page, t);
  }

  versions(): Version[] {
    return readVersions(this.#file.db);
  }

  /** Gives the workshop as it is now a name to come back to. Names are unique in a workshop. */
  saveVersion(by: By, name: string): Result<Version, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    const wanted = name.trim();
    if (wanted === '') return refused({ kind: 'versionWithoutName' });
    const there = this.versions().find((version) => version.id === by.id);
    if (there !== undefined) return done(there);
    if (this.versions().some((version) => version.name === wanted))
      return refused({ kind: 'versionNameTaken', name: wanted });
    const version: Version = {
      id: by.id,
      name: wanted,
      time: by.time,
      actor: by.actor,
      seq: this.#steps.last?.seq ?? 0,
      modelHash: hashOfShown(this.#state),
    };
    return this.#guarded(() => {
      inOneTransaction(this.#file.db, () => insertVersion(this.#file.db, version, this.#state));
      this.#tell({ kind: 'versions', versions: this.versions() });
      return done(version);
    });
  }

  /** The workshop as a version holds it, for comparing and for exports. */
  stateOfVersion(id: string): Result<WorkshopState, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    return this.#guarded((): Result<WorkshopState, SessionRefusal> => {
      const state = readSnapshot(this.#file.db, id);
      return state === null ? refused({ kind: 'versionNotFound', id }) : done(state);
    });
  }

  /** Back to a version, as one step that can be undone. Leads that were erased since stay erased. */
  restoreVersion(by: By, id: string): Result<Committed, SessionRefusal> {
    const kept = this.stateOfVersion(id);
    if (!kept.ok) return kept;
    const name = this.versions().find((version) => version.id === id)?.name ?? '';
    const command = { type: 'version.restore', version: id, name };
    return this.#once(by, command, () => {
      const changes = changesBetween(this.#state, this.#withoutLostLeads(kept.value));
      if (changes.length === 0) return refused({ kind: 'sameAsVersion', name });
      return this.#commit({ ...by, gesture: null, type: 'restore', target: null, command }, changes);
    });
  }

  /**
   * Begins to bring leads in under a new data set's id, while edits go on. They are seen when `stage.commit` carries
   * out the `dataSet.add` that names them, all at once; `stage.cancel` takes them away, and so does `close` or, after a
   * crash, the next opening.
   */
  beginImport(dataSetId: string, time: string): Result<ImportStage, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    if (this.#state.dataSet[dataSetId] !== undefined || bulkIds(this.#file.db).includes(dataSetId)) {
      return refused({ kind: 'alreadyThere', ref: { kind: 'dataSet', id: dataSetId } });
    }
    return this.#guarded(() => {
      const stage = stageImport({
        db: this.#file.db,
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
    if (this.#closed) return refused({ kind: 'closed' });
    if (this.#stages.size > 0) return refused({ kind: 'importRunning' });
    return this.#erase(by, [...new Set([...Object.keys(this.#state.dataSet), ...bulkIds(this.#file.db)])]);
  }

  /** Writes the workshop to another file and goes on there; the old file stays as it is. Onto itself it has nothing to do. */
  saveAs(path: string, options: { readonly replace: boolean }): Result<string, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    if (isSameFile(path, this.path)) return done(this.path);
    if (this.#stages.size > 0) return refused({ kind: 'importRunning' });
    const copied = copyWhole(this.#file.db, path, options);
    if (!copied.ok) return copied;
    const opened = openToWrite(copied.value, () => null);
    if (!opened.ok) return opened;
    this.#file.close();
    this.#file = opened.value;
    this.#tell({ kind: 'moved', path: this.path });
    return done(this.path);
  }

  /** Writes a second file with everything in it; the session stays where it is. */
  duplicate(path: string, options: { readonly replace: boolean }): Result<string, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    return copyWhole(this.#file.db, path, options);
  }

  /** Writes a second file with the model, its history and its versions, and no byte of any lead. */
  copyWithoutLeads(by: By, path: string, options: { readonly replace: boolean }): Result<string, SessionRefusal> {
    if (this.#closed) return refused({ kind: 'closed' });
    const ids = [...new Set([...Object.keys(this.#state.dataSet), ...bulkIds(this.#file.db)])];
    const entries = erasingEntries(this.#state, ids, by, this.#nextSeq());
    return copyWithoutLeads(this.#file.db, path, options, (db) => {
      for (const entry of entries) {
        writeChanges(db, entry.changes);
        appendEntry(db, entry);
      }
    });
  }

  /** Ends the session; one file is left. An import that is on its way is taken away. */
  close(): void {
    if (this.#closed) return;
    for (const stage of [...this.#stages.values()]) stage.cancel();
    this.#closed = true;
    this.#listeners.clear();
    this.#file.close();
  }

  #commit(
    wanted: Omit<LogEntry, 'seq' | 'step' | 'changes'>,
    changes: readonly Change[],
  ): Result<Committed, SessionRefusal> {
    const seq = this.#nextSeq();
    const step = stepFor(this.#steps, { ...wanted, seq });
    return this.#write([{ ...wanted, seq, step, changes }], () => {});
  }

  #erase(by: By, ids: readonly string[]): Result<Committed, SessionRefusal> {
    const entries = erasingEntries(this.#state, ids, by, this.#nextSeq());
    if (entries.length === 0) return done({ entry: null, changes: [] });
    const erased = this.#write(entries, () => deleteBulk(this.#file.db, ids));
    if (erased.ok) compact(this.#file.db);
    return erased;
  }

  /** One transaction for rows, log and whatever else belongs to it; memory and listeners follow only when it holds. */
  #write(entries: readonly LogEntry[], also: () => void): Result<Committed, SessionRefusal> {
    return this.#guarded(() => {
      const { db } = this.#file;
      inOneTransaction(db, () => {
        for (const entry of entries) {
          writeChanges(db, entry.changes);
          appendEntry(db, entry);
        }
        also();
      });
      for (const entry of entries) {
        this.#state = applyChanges(this.#state, entry.changes);
        this.#steps = afterEntry(this.#steps, entry);
      }
      const { canUndo, canRedo } = this;
      for (const entry of entries) this.#tell({ kind: 'committed', entry, changes: entry.changes, canUndo, canRedo });
      return done({ entry: entries.at(-1) ?? null, changes: entries.flatMap((entry) => entry.changes) });
    });
  }

  /** Answers an envelope that was carried out before as it was answered then. */
  #once(
    by: By,
    command: LoggedCommand | null,
    act: () => Result<Committed, SessionRefusal>,
  ): Result<Committed, SessionRefusal> {
    return this.#guarded(() => {
      const entry = entryOfEnvelope(this.#file.db, by.id);
      if (entry === null) return act();
      const same = canonicalJson(entry.command) === canonicalJson(command);
      return same ? done({ entry, changes: entry.changes }) : refused({ kind: 'envelopeUsed', id: by.id });
    });
  }

  #guarded<Value>(act: () => Result<Value, SessionRefusal>): Result<Value, SessionRefusal> {
    try {
      return act();
    } catch (error) {
      const refusal = refusalOfError(error, this.path);
      if (refusal === null) throw error;
      return refused(refusal);
    }
  }

  #nextSeq(): number {
    return (this.#steps.last?.seq ?? 0) + 1;
  }

  #hasLeads(dataSet: {
    readonly id: string;
    readonly leads: number;
    readonly activities: unknown;
    readonly erased: boolean;
  }): boolean {
    if (dataSet.erased || (dataSet.leads === 0 && dataSet.activities === null)) return true;
    return bulkIds(this.#file.db).includes(dataSet.id);
  }

  #withoutLostLeads(state: WorkshopState): WorkshopState {
    const there = new Set(bulkIds(this.#file.db));
    const sets = Object.values(state.dataSet).map((dataSet) => {
      const lost = !there.has(dataSet.id) && this.#state.dataSet[dataSet.id]?.erased !== false;
      return [dataSet.id, lost ? { ...dataSet, erased: true } : dataSet];
    });
    return { ...state, dataSet: Object.fromEntries(sets) };
  }

  #tell(event: SessionEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/** Opens a workshop to work on it: alone, sound, in today's format; unfinished imports are taken away. */
export function openSession(path: string): Result<WorkshopSession, FileRefusal> {
  const file = openToWrite(path, readContent);
  return file.ok ? done(new WorkshopSession(file.value)) : file;
}

type Content = { readonly state: WorkshopState; readonly heads: readonly LogHead[] };

function readContent(db: Connection): Content {
  return { state: readState(db), heads: readHeads(db) };
}

function changesOfStep(entries: readonly LogEntry[]): readonly Change[] {
  return entries.reduce<readonly Change[]>((all, entry) => squashChanges(all, entry.changes), []);
}

function hashOfShown(state: WorkshopState): string | null {
  const shown = state.workshop.workshop?.shownModel;
  const model = shown === undefined ? null : modelOf(state, shown);
  return model === null ? null : modelHash(model);
}
