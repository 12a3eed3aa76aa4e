import { done, type Result } from '#shared/lib/result.ts';
import { attempt } from './attempt.ts';
import { type Connection, connect } from './connect.ts';
import { partOf, putInPlace, sweepPart } from './durable.ts';
import type { FileRefusal } from './file-refusal.ts';
import { freeToWrite } from './find-file.ts';
import type { FileLock } from './lock.ts';
import { migrate } from './migrate.ts';

/**
 * Makes a new workshop: `fill` writes its first rows into a file beside, which gets its name when it is whole.
 * Nothing that is there is touched unless `replace` says so, and then only at the end.
 */
export function createDatabase(
  given: string,
  options: { readonly replace: boolean },
  fill: (db: Connection) => void,
): Result<string, FileRefusal> {
  const free = freeToWrite(given, options.replace);
  if (!free.ok) return free;
  const { path } = free.value;
  const lock: FileLock = {
    release() {
      sweepPart(path);
      free.value.lock.release();
    },
  };
  return attempt(path, lock, (keep) => {
    sweepPart(path);
    const db = keep(connect(partOf(path), { readOnly: false, waitMs: 0 }));
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    migrate(db);
    // The steps leave pages that nothing uses; a new file has none, so that damage anywhere in it is found.
    db.exec('VACUUM');
    fill(db);
    db.close();
    putInPlace(partOf(path), path);
    lock.release();
    return done(path);
  });
}
