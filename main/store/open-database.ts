import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { type Connection, connect } from './connect.ts';
import { partOf, putInPlace, sweepPart } from './durable.ts';
import { type FileRefusal, refusalOfError } from './file-refusal.ts';
import { folderKind } from './folder-kind.ts';
import { applicationId, readHeader } from './header.ts';
import { type FileLock, lockFile } from './lock.ts';
import { backUpBeforeMigrating, migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** A workshop's file with the right to write it. `close` leaves one file behind. */
export type WritableFile<Content = null> = {
  readonly path: string;
  readonly db: Connection;
  /** What `read` made of it at the opening. */
  readonly content: Content;
  readonly close: () => void;
};

/**
 * Opens a workshop to write it: locked, sound, and in today's format (a copy of the old one is kept beside it).
 * On a local disk a commit is in the write-ahead log and flushed when it returns (`synchronous = FULL`), so it
 * outlives the program and, as far as the disk keeps its word, the power. In a shared or synced folder a rollback
 * journal does the same. `read` may throw `Damage`; a damaged file is left byte for byte as it was.
 */
export function openToWrite<Content>(
  given: string,
  read: (db: Connection) => Content,
  steps: readonly Migration[] = migrations,
): Result<WritableFile<Content>, FileRefusal> {
  const found = findFile(given);
  if (!found.ok) return found;
  const path = found.value;
  if (!isWritable(path)) return refused({ kind: 'readOnly', path });
  const lock = lockFile(path);
  if (!lock.ok) return lock;
  return openLocked(path, read, steps, lock.value);
}

/**
 * Opens a workshop to read it, also while another process writes it. What a crash left in a journal is first taken
 * into the file by a writer of a moment, because a reader may not.
 */
export function openToRead(given: string): Result<Connection, FileRefusal> {
  const found = findFile(given);
  if (!found.ok) return found;
  const read = () => readAt(found.value);
  try {
    return read();
  } catch (error) {
    if (!needsWriter(error)) throw error;
    const recovered = openToWrite(found.value, () => null);
    if (!recovered.ok) return recovered;
    recovered.value.close();
    return read();
  }
}

function readAt(path: string): Result<Connection, FileRefusal> {
  return attempt(path, null, (keep) => {
    const db = keep(connect(path, { readOnly: true, waitMs: 5000 }));
    const stranger = strangerIn(db, path);
    return stranger === null ? done(db) : refused(stranger);
  });
}

function needsWriter(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    code === 'SQLITE_READONLY_ROLLBACK' || code === 'SQLITE_READONLY_RECOVERY' || code === 'SQLITE_READONLY_CANTINIT'
  );
}

/** `readOnly: true` is for the engine host and other readers; writing goes through `openToWrite`, which locks. */
export function openDatabase(path: string, _options: { readonly readOnly: true }): Result<Connection, FileRefusal> {
  return openToRead(path);
}

/**
 * Makes a new workshop: `fill` writes its first rows into a file beside, which gets its name when it is whole.
 * Nothing that is there is touched unless `replace` says so, and then only at the end.
 */
export function createDatabase(
  given: string,
  options: { readonly replace: boolean },
  fill: (db: Connection) => void,
): Result<string, FileRefusal> {
  const path = resolve(given);
  const free = freeToWrite(path, options.replace);
  if (!free.ok) return free;
  const lock: FileLock = {
    release() {
      sweepPart(path);
      free.value.release();
    },
  };
  return attempt(path, lock, (keep) => {
    sweepPart(path);
    const db = keep(connect(partOf(path), { readOnly: false, waitMs: 0 }));
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    migrate(db);
    fill(db);
    db.close();
    putInPlace(partOf(path), path);
    lock.release();
    return done(path);
  });
}

/** Takes away the files beside this one that a killed Accord was making; one that is being made is locked and stays. */
function sweepUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.accord-part')) continue;
    const path = join(folder, name.slice(0, -'-part'.length));
    const lock = lockFile(path);
    if (!lock.ok) continue;
    sweepPart(path);
    lock.value.release();
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that may be entered but not listed keeps what lies in it.
    return [];
  }
}

/** The lock on a path that a new file may take; refuses what is not to be replaced, or open somewhere. */
export function freeToWrite(path: string, replace: boolean): Result<FileLock, FileRefusal> {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory()) return refused({ kind: 'folderMissing', path });
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return refused({ kind: 'isAFolder', path });
  if (there !== undefined && !replace) return refused({ kind: 'alreadyExists', path });
  return lockFile(path);
}

function findFile(given: string): Result<string, FileRefusal> {
  const path = resolve(given);
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) {
      return refused({ kind: existsSync(dirname(path)) ? 'fileMissing' : 'folderMissing', path });
    }
    if (there.isDirectory()) return refused({ kind: 'isAFolder', path });
    if (!there.isFile()) return refused({ kind: 'notAFile', path });
    if (there.size === 0) return refused({ kind: 'emptyFile', path });
    // One file under two names (links) is one file: the lock and the journals lie beside its own name.
    return done(realpathSync.native(path));
  } catch (error) {
    return refused(refusalOrThrow(error, path));
  }
}

function openLocked<Content>(
  path: string,
  read: (db: Connection) => Content,
  steps: readonly Migration[],
  lock: FileLock,
): Result<WritableFile<Content>, FileRefusal> {
  return attempt(path, lock, (keep) => {
    const header = readHeader(path);
    if (!header.isSqlite || header.applicationId !== applicationId) return refused({ kind: 'notAWorkshop', path });
    const newest = steps.at(-1)?.version ?? 0;
    if (header.version < (steps[0]?.version ?? 0)) return refused({ kind: 'damaged', path, part: 'file' });
    if (header.version > newest) return refused({ kind: 'newerFile', path, version: header.version, known: newest });
    // A write-ahead log of a crash may hold the missing pages; without one, a short file is a cut-off file.
    const journaled = existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
    if (!journaled && header.bytes !== null && statSync(path).size < header.bytes) {
      return refused({ kind: 'damaged', path, part: 'file' });
    }
    sweepPart(path);
    sweepUnfinished(dirname(path));
    const db = keep(connect(path, { readOnly: false, waitMs: 5000 }));
    const stranger = strangerIn(db, path, newest);
    if (stranger !== null) return refused(stranger);
    if (!isSound(db)) return refused({ kind: 'damaged', path, part: 'file' });
    if (versionOf(db) < newest) {
      backUpBeforeMigrating(db, path);
      migrate(db, steps);
    }
    const content = read(db);
    prepareToWrite(db, path);
    return done({
      path,
      db,
      content,
      close() {
        closeAsOneFile(db);
        lock.release();
      },
    });
  });
}

function prepareToWrite(db: Connection, path: string): void {
  const journal = folderKind(path) === 'local' ? 'WAL' : 'DELETE';
  const given = db.pragma(`journal_mode = ${journal}`, { simple: true }) as string;
  if (given !== journal.toLowerCase()) db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = FULL');
  // macOS flushes to the disk itself only when asked in this way.
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
}

/**
 * Everything into the one file. Where a reader still holds it, an empty journal stays beside it until the next
 * opening; the file is whole without it.
 */
function closeAsOneFile(db: Connection): void {
  if (!db.open) return;
  try {
    db.pragma('busy_timeout = 200');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } catch {
    // A full or vanished disk: what is committed lies in the journal and is read at the next opening.
  }
  db.close();
}

function strangerIn(db: Connection, path: string, newest = migrations.at(-1)?.version ?? 0): FileRefusal | null {
  const id = db.pragma('application_id', { simple: true });
  if (id !== applicationId) return { kind: 'notAWorkshop', path };
  const version = versionOf(db);
  if (version > newest) return { kind: 'newerFile', path, version, known: newest };
  return null;
}

function isSound(db: Connection): boolean {
  const answer = db.pragma('quick_check(1)', { simple: true });
  return answer === 'ok';
}

/** A file that nobody may write is read-only also to those whom the system lets write everything. */
function isWritable(path: string): boolean {
  return (statSync(path).mode & 0o222) !== 0;
}

/** Runs the work; on a refusal or an error closes what it opened and lets go of the lock. */
function attempt<Value>(
  path: string,
  lock: FileLock | null,
  work: (keep: (db: Connection) => Connection) => Result<Value, FileRefusal>,
): Result<Value, FileRefusal> {
  const opened: Connection[] = [];
  const giveUp = (): void => {
    for (const db of opened) db.close();
    lock?.release();
  };
  try {
    const result = work((db) => {
      opened.push(db);
      return db;
    });
    if (!result.ok) giveUp();
    return result;
  } catch (error) {
    giveUp();
    return refused(refusalOrThrow(error, path));
  }
}

function refusalOrThrow(error: unknown, path: string): FileRefusal {
  const refusal = refusalOfError(error, path);
  if (refusal === null) throw error;
  return refusal;
}
