import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { attempt } from './attempt.ts';
import { type Connection, connect } from './connect.ts';
import { sweepPart } from './durable.ts';
import type { FileRefusal } from './file-refusal.ts';
import { findFile, isWritable } from './find-file.ts';
import { folderKind } from './folder-kind.ts';
import { applicationId, readHeader } from './header.ts';
import { type FileLock, lockFile } from './lock.ts';
import { backUpBeforeMigrating, migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { strangerIn } from './stranger.ts';
import { sweepUnfinished } from './sweep-unfinished.ts';

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

function isSound(db: Connection): boolean {
  const answer = db.pragma('quick_check(1)', { simple: true });
  return answer === 'ok';
}
