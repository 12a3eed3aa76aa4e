import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { applyChanges } from '#shared/model/changes.ts';
import type { Change, WorkshopState } from '#shared/model/records.ts';
import type { RecordRef } from '#shared/model/references.ts';
import { type Connection, inOneTransaction } from '../store/connect.ts';
import { refusalOfError } from '../store/file-refusal.ts';
import { appendEntry, entryOfEnvelope, readHeads, readStep } from '../store/log.ts';
import type { WritableFile } from '../store/open-to-write.ts';
import { readState, writeChanges } from '../store/records.ts';
import type { LogEntry, LoggedCommand, LogHead } from '../store/rows/log-row.ts';
import type { By, Committed, SessionEvent } from './committed.ts';
import { placeOf } from './place.ts';
import type { SessionRefusal } from './session-refusal.ts';
import { afterEntry, type Steps, stepFor, stepsOf } from './steps.ts';

type Answer<Value> = Result<Value, SessionRefusal>;

/** What is read of a file before anything is written to it. */
export type Content = { readonly state: WorkshopState; readonly heads: readonly LogHead[] };

export function readContent(db: Connection): Content {
  return { state: readState(db), heads: readHeads(db) };
}

/**
 * The workshop in memory and in its file, kept the same: every change goes through `write`, which puts rows and log
 * entry into the file in one transaction, then into memory, then tells whoever listens.
 */
export class Ledger {
  #file: WritableFile<unknown>;
  #state: WorkshopState;
  #steps: Steps;
  #open = true;
  readonly #listeners = new Set<(event: SessionEvent) => void>();

  constructor(file: WritableFile<Content>) {
    this.#file = file;
    this.#state = file.content.state;
    this.#steps = stepsOf(file.content.heads);
  }

  get path(): string {
    return this.#file.path;
  }

  get db(): Connection {
    return this.#file.db;
  }

  get state(): WorkshopState {
    return this.#state;
  }

  get steps(): Steps {
    return this.#steps;
  }

  get nextSeq(): number {
    return (this.#steps.last?.seq ?? 0) + 1;
  }

  subscribe(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: SessionEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Does what is asked, once for each envelope: one that was carried out before is answered as it was then. */
  once(by: By, command: LoggedCommand | null, act: () => Answer<Committed>): Answer<Committed> {
    return this.guarded(() => {
      const entry = entryOfEnvelope(this.db, by.id);
      if (entry === null) return act();
      const same = canonicalJson(entry.command) === canonicalJson(command);
      return same ? done(this.answerOf(entry)) : refused({ kind: 'envelopeUsed', id: by.id });
    });
  }

  /** Writes one entry at the log's end. Entries of one gesture of one person become one step. */
  commit(wanted: Omit<LogEntry, 'seq' | 'step' | 'changes'>, changes: readonly Change[]): Answer<Committed> {
    const seq = this.nextSeq;
    const step = stepFor(this.#steps, { ...wanted, seq });
    return this.write([{ ...wanted, seq, step, changes }], () => {});
  }

  /** One transaction for entries, rows and whatever else belongs to them; memory and listeners follow when it holds. */
  write(entries: readonly LogEntry[], also: () => void): Answer<Committed> {
    return this.guarded(() => {
      inOneTransaction(this.db, () => {
        for (const entry of entries) {
          writeChanges(this.db, entry.changes);
          appendEntry(this.db, entry);
        }
        also();
      });
      for (const entry of entries) {
        this.#state = applyChanges(this.#state, entry.changes);
        this.#steps = afterEntry(this.#steps, entry);
      }
      const canUndo = this.#steps.done.length > 0;
      const canRedo = this.#steps.undone.length > 0;
      for (const entry of entries) this.tell({ kind: 'committed', entry, changes: entry.changes, canUndo, canRedo });
      const changes = entries.flatMap((entry) => entry.changes);
      const entry = entries.at(-1) ?? null;
      return done({ entry, changes, place: entry === null ? null : this.#placeOf({ ...entry, changes }) });
    });
  }

  /** What an entry that was carried out before is answered with. */
  answerOf(entry: LogEntry): Committed {
    return { entry, changes: entry.changes, place: this.#placeOf(entry) };
  }

  /** Refuses when closed, and turns what the disk says into a refusal; a bug is thrown on. */
  guarded<Value>(act: () => Answer<Value>): Answer<Value> {
    if (!this.#open) return refused({ kind: 'closed' });
    try {
      return act();
    } catch (error) {
      const refusal = refusalOfError(error, this.path);
      if (refusal === null) throw error;
      return refused(refusal);
    }
  }

  #placeOf({ changes, command, target }: LogEntry): RecordRef | null {
    const told = target === null ? command : (readStep(this.db, target).at(-1)?.command ?? null);
    return placeOf(changes, told, this.#state);
  }

  /** Goes on in another file that holds the same. */
  moveTo(file: WritableFile<unknown>): void {
    this.#file.close();
    this.#file = file;
    this.tell({ kind: 'moved', path: this.path });
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#listeners.clear();
    this.#file.close();
  }
}
