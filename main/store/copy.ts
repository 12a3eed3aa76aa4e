import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { type Connection, inOneTransaction } from './connect.ts';
import { createDatabase } from './create-database.ts';
import { partOf, putInPlace, sweepPart } from './durable.ts';
import { type FileRefusal, refusalOfError } from './file-refusal.ts';
import { freeToWrite } from './find-file.ts';

/** A second file with everything in it, compact, under its name only when it is whole. Gives its full path. */
export function copyWhole(
  db: Connection,
  given: string,
  options: { readonly replace: boolean },
): Result<string, FileRefusal> {
  const free = freeToWrite(given, options.replace);
  if (!free.ok) return free;
  const { path } = free.value;
  try {
    sweepPart(path);
    db.prepare('VACUUM INTO ?').run(partOf(path));
    putInPlace(partOf(path), path);
    return done(path);
  } catch (error) {
    sweepPart(path);
    const refusal = refusalOfError(error, path);
    if (refusal === null) throw error;
    return refused(refusal);
  } finally {
    free.value.lock.release();
  }
}

/**
 * A second file that never held a lead: a new one, into which all tables but those of the leads are copied. `amend`
 * then says in it that its data sets have no leads.
 */
export function copyWithoutLeads(
  from: Connection,
  path: string,
  options: { readonly replace: boolean },
  amend: (db: Connection) => void,
): Result<string, FileRefusal> {
  return createDatabase(path, options, (db) => {
    db.prepare('ATTACH ? AS source').run(from.name);
    inOneTransaction(db, () => {
      db.exec(`
        INSERT INTO record (kind, id, model_id, position, data) SELECT kind, id, model_id, position, data FROM source.record;
        INSERT INTO log SELECT * FROM source.log ORDER BY seq;
        INSERT INTO version SELECT * FROM source.version;
      `);
      amend(db);
    });
    db.exec('DETACH source');
  });
}

/** Whether both names lead to one file on the disk. */
export function isSameFile(a: string, b: string): boolean {
  const [x, y] = [a, b].map((path) => statSync(resolve(path), { throwIfNoEntry: false }));
  return x !== undefined && y !== undefined && x.ino === y.ino && x.dev === y.dev;
}
