import type { Connection } from './connect.ts';
import type { FileRefusal } from './file-refusal.ts';
import { applicationId } from './header.ts';
import { versionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';

/** Why an open database is no workshop of a format that we know; null when it is one. */
export function strangerIn(db: Connection, path: string, newest = migrations.at(-1)?.version ?? 0): FileRefusal | null {
  const id = db.pragma('application_id', { simple: true });
  if (id !== applicationId) return { kind: 'notAWorkshop', path };
  const version = versionOf(db);
  if (version > newest) return { kind: 'newerFile', path, version, known: newest };
  return null;
}
