import { type Result, refused } from '#shared/lib/result.ts';
import type { Connection } from './connect.ts';
import { type FileRefusal, refusalOfError } from './file-refusal.ts';
import type { FileLock } from './lock.ts';

/** Runs the work; on a refusal or an error closes what it opened and lets go of the lock. */
export function attempt<Value>(
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

/** The refusal an error stands for; a bug is thrown on. */
export function refusalOrThrow(error: unknown, path: string): FileRefusal {
  const refusal = refusalOfError(error, path);
  if (refusal === null) throw error;
  return refusal;
}
