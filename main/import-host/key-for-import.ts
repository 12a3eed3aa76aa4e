import { dirname, join, parse } from 'node:path';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { makeKeyFile, type PseudonymKey, readKeyFile } from '../files/key-file.ts';

export type KeyForImport = { readonly key: PseudonymKey; readonly made: boolean };

/** Where the key lies unless somebody says otherwise: beside the table, under its name. */
export function usualKeyPath(table: string): string {
  return join(dirname(table), `${parse(table).name}.accord-key`);
}

/**
 * The key of an import that nobody is asked about: the one that is named; else the one beside the table; else, for
 * leads, a new one made there. Leads that are there already were given their key, so none is made for what joins them.
 */
export async function keyForImport(
  table: string,
  named: string | null,
  joins: DataSet | null,
  now: string,
): Promise<Result<KeyForImport, Failure>> {
  const path = named ?? usualKeyPath(table);
  const there = await readKeyFile(path);
  if (there.ok) return done({ key: there.value, made: false });
  if (named !== null || there.refusal.kind !== 'keyFileMissing') return there;
  if (joins !== null) {
    const kind = joins.pseudonyms === undefined ? 'pseudonymsNotInLeads' : 'pseudonymsNeedKey';
    return refused({ kind, name: joins.name });
  }
  const made = await makeKeyFile(path, now);
  return made.ok ? done({ key: made.value, made: true }) : made;
}
