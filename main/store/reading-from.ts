import type { Failure } from '#shared/lib/failure.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import type { Connection } from './connect.ts';
import { refusalOfError } from './file-refusal.ts';
import { openDatabase } from './open-database.ts';

/** What `read` makes of a workshop's file, opened for it and closed again: the session that writes it is never in the way. */
export function readingFrom<Value>(
  file: string,
  read: (db: Connection) => Result<Value, Failure>,
): Result<Value, Failure> {
  const opened = openDatabase(file, { readOnly: true });
  if (!opened.ok) return opened;
  try {
    return read(opened.value);
  } catch (error) {
    const refusal = refusalOfError(error, file);
    if (refusal === null) throw error;
    return refused(refusal);
  } finally {
    opened.value.close();
  }
}
