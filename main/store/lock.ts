import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { connect } from './connect.ts';
import { type FileRefusal, refusalOfError } from './file-refusal.ts';

/** The right to write one workshop, until `release`. It ends with the process, however that ends. */
export type FileLock = { readonly release: () => void };

/**
 * Takes the right to write a workshop, or says that someone has it. The lock is the operating system's, on a small
 * file beside the workshop (`x.accord-lock`): after a crash the file may be left, the lock is not. Readers do not ask.
 */
export function lockFile(path: string): Result<FileLock, FileRefusal> {
  const beside = `${path}-lock`;
  for (let attempt = 0; ; attempt++) {
    const before = inode(beside);
    const taken = take(beside, path);
    if (!taken.ok) return taken;
    const after = inode(beside);
    // A holder that was just closing took the file away under us: our lock is on a file nobody else will see.
    if (after !== null && (before === null || before === after)) return taken;
    taken.value.release();
    if (attempt === 20) return refused({ kind: 'alreadyOpen', path });
  }
}

function take(beside: string, path: string): Result<FileLock, FileRefusal> {
  let db: ReturnType<typeof connect> | null = null;
  try {
    db = connect(beside, { readOnly: false, waitMs: 0 });
    db.pragma('journal_mode = MEMORY');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const refusal = refusalOfError(reasonOf(error, beside), path);
    if (refusal === null) throw error;
    // A lock file that is no database was left by something else; it holds nothing.
    if (refusal.kind !== 'notAWorkshop' && refusal.kind !== 'damaged') return refused(refusal);
    rmSync(beside, { force: true });
    return take(beside, path);
  }
  const held = db;
  return done({
    release() {
      if (!held.open) return;
      // Taken away while it is still locked, so that nobody can lock it and lose it.
      removeQuietly(beside);
      held.close();
      if (process.platform === 'win32') removeQuietly(beside);
    },
  });
}

/** SQLite only says that it cannot open a file; the system says why. Not asked where some lock on it could be lost. */
function reasonOf(error: unknown, beside: string): unknown {
  if ((error as { code?: unknown }).code !== 'SQLITE_CANTOPEN') return error;
  try {
    closeSync(openSync(beside, 'a'));
    return error;
  } catch (reason) {
    return reason;
  }
}

function inode(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Windows keeps a file that is open; the second try after closing takes it.
  }
}
