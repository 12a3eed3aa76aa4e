import { resolve } from 'node:path';
import type { Failure } from '#shared/lib/failure.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import type { Connection } from '../store/connect.ts';
import { Damage, refusalOfError } from '../store/file-refusal.ts';
import { openToRead } from '../store/open-database.ts';
import { readState } from '../store/records.ts';

export type ReadWorkshop = { readonly path: string; readonly db: Connection; readonly state: WorkshopState };

/** Reads a workshop without writing to it, even while the window has it open. */
export async function readWorkshop<Value>(
  file: string,
  read: (workshop: ReadWorkshop) => Promise<Result<Value, Failure>> | Result<Value, Failure>,
): Promise<Result<Value, Failure>> {
  const path = resolve(file);
  const opened = openToRead(path);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    return await read({ path, db, state: readState(db) });
  } catch (error) {
    const refusal = error instanceof Damage ? refusalOfError(error, path) : null;
    if (refusal === null) throw error;
    return refused(refusal);
  } finally {
    db.close();
  }
}
