import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { refusalOrThrow } from './attempt.ts';
import type { FileRefusal } from './file-refusal.ts';
import { type FileLock, lockFile } from './lock.ts';

/** The one real path of a file that could be a workshop, or why it cannot be one. Opens nothing. */
export function findFile(given: string): Result<string, FileRefusal> {
  const path = resolve(given);
  if (!isPlain(path)) return refused({ kind: 'notAFile', path });
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

/** A path that a new file may take, and the lock on it. */
export type FreePath = { readonly path: string; readonly lock: FileLock };

/** Refuses what is not to be replaced, or is open somewhere. A link leads to the file that will be replaced. */
export function freeToWrite(given: string, replace: boolean): Result<FreePath, FileRefusal> {
  const named = resolve(given);
  if (!isPlain(named)) return refused({ kind: 'notAFile', path: named });
  try {
    const there = statSync(named, { throwIfNoEntry: false });
    const path = there === undefined ? named : realpathSync.native(named);
    if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
      return refused({ kind: 'folderMissing', path });
    if (there?.isDirectory()) return refused({ kind: 'isAFolder', path });
    if (there !== undefined && !replace) return refused({ kind: 'alreadyExists', path });
    const lock = lockFile(path);
    return lock.ok ? done({ path, lock: lock.value }) : lock;
  } catch (error) {
    return refused(refusalOrThrow(error, named));
  }
}

/** A file that nobody may write is read-only also to those whom the system lets write everything. */
export function isWritable(path: string): boolean {
  return (statSync(path).mode & 0o222) !== 0;
}

/** A name that SQLite would take for another one: it drops white space at the ends, and ends at a NUL. */
function isPlain(path: string): boolean {
  return path === path.trim() && !path.includes('\0');
}
