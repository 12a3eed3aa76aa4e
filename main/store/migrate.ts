import { type Connection, inOneTransaction } from './connect.ts';
import { partOf, putInPlace, sweepPart } from './durable.ts';
import { applicationId } from './header.ts';
import { migrations as all } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** Brings a database to the newest format: all steps or none. A new, empty database takes them all. */
export function migrate(db: Connection, migrations: readonly Migration[] = all): void {
  const at = versionOf(db);
  const due = migrations.filter((migration) => migration.version > at);
  if (due.length === 0) return;
  // What a step drops may hold leads: it is overwritten, as where leads are erased.
  const before = db.pragma('secure_delete', { simple: true });
  db.pragma('secure_delete = ON');
  inOneTransaction(db, () => {
    db.pragma(`application_id = ${applicationId}`);
    for (const migration of due) {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`A migration broke ${broken.length} references.`);
  });
  db.pragma(`secure_delete = ${before}`);
}

/** A whole copy beside the file, as it was before its format changes: `x.accord` → `x.accord-format-10`. */
export function backUpBeforeMigrating(db: Connection, path: string): string {
  const copy = `${path}-format-${versionOf(db)}`;
  sweepPart(copy);
  db.prepare('VACUUM INTO ?').run(partOf(copy));
  putInPlace(partOf(copy), copy);
  return copy;
}

export function versionOf(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}
