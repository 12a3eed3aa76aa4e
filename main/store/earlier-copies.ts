import { readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { type FileRefusal, refusalOfError } from './file-refusal.ts';

/**
 * Names of the whole copies beside a workshop's file that were made before its format changed, oldest format first:
 * `x.accord-format-10`. They hold the leads of their day, whatever was erased since.
 */
export function earlierCopiesOf(path: string): string[] {
  const start = `${basename(path)}-format-`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .sort((a, b) => Number(a.slice(start.length)) - Number(b.slice(start.length)));
}

/** Deletes them for good. @returns the names that went, or why the first that stays cannot go */
export function deleteEarlierCopies(path: string): Result<string[], FileRefusal> {
  const gone: string[] = [];
  for (const name of earlierCopiesOf(path)) {
    const copy = join(dirname(path), name);
    try {
      unlinkSync(copy);
    } catch (error) {
      const refusal = refusalOfError(error, copy);
      if (refusal === null) throw error;
      return refused(refusal);
    }
    gone.push(name);
  }
  return done(gone);
}
