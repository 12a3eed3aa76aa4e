import { done, type Result, refused } from '#shared/lib/result.ts';
import { attempt } from './attempt.ts';
import { type Connection, connect } from './connect.ts';
import type { FileRefusal } from './file-refusal.ts';
import { findFile } from './find-file.ts';
import { openToWrite } from './open-to-write.ts';
import { strangerIn } from './stranger.ts';

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
