import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { deleteEarlierCopies, earlierCopiesOf } from '#main/store/earlier-copies.ts';
import { migrations } from '#main/store/migrations/all.ts';
import type { Migration } from '#main/store/migrations/migration.ts';
import { openToWrite } from '#main/store/open-to-write.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession } from '#main/workshop/session.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';
import { bringIn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** A workshop of today with leads, closed. */
function fileOfToday(): string {
  const created = createSession(join(temporaryFolder(), 'today.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  bringIn(created.value, 'd1', 10);
  created.value.close();
  return created.value.path;
}

const tomorrow: Migration = {
  version: 9990,
  up: (db) => void db.exec(`CREATE TABLE tomorrow (a) STRICT`.replace('(a)', '(a TEXT)')),
};
const nothing = () => null;
const today = migrations.at(-1)?.version;

test('migrations are numbered in tens, each once, in order', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.every((version) => version > 0 && version % 10 === 0)).toBe(true);
});

test('before a file changes its format, a whole copy of it is kept beside it', () => {
  const path = fileOfToday();
  const opened = openToWrite(path, nothing, [...migrations, tomorrow]);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  expect(opened.value.db.pragma('user_version', { simple: true })).toBe(9990);
  expect(opened.value.db.prepare('SELECT count(*) FROM tomorrow').pluck().get()).toBe(0);
  opened.value.close();
  expect(readdirSync(join(path, '..')).sort()).toEqual(['today.accord', `today.accord-format-${today}`]);
  expect(openSession(path)).toMatchObject({ ok: false, refusal: { kind: 'newerFile', version: 9990 } });
  const copy = openSession(`${path}-format-${today}`);
  if (!copy.ok) throw new Error(copy.refusal.kind);
  expect(copy.value.state.dataSet).toHaveProperty('d1');
  copy.value.close();
});

test('the copies kept before a change of format are found by their names, oldest first, and go when asked; nothing else goes', () => {
  const path = fileOfToday();
  const opened = openToWrite(path, nothing, [...migrations, tomorrow]);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  opened.value.close();
  for (const name of [`${path}-format-9`, `${path}-format-9-mine`, `${path}-format-`, `${path}x-format-10`]) {
    writeFileSync(name, 'x');
  }
  expect(earlierCopiesOf(path)).toEqual(['today.accord-format-9', `today.accord-format-${today}`]);
  expect(deleteEarlierCopies(path)).toEqual({
    ok: true,
    value: ['today.accord-format-9', `today.accord-format-${today}`],
  });
  expect(readdirSync(join(path, '..')).sort()).toEqual([
    'today.accord',
    'today.accord-format-',
    'today.accord-format-9-mine',
    'today.accordx-format-10',
  ]);
});

test('a copy that cannot go is said by its name', () => {
  const path = fileOfToday();
  mkdirSync(`${path}-format-9`);
  expect(deleteEarlierCopies(path)).toMatchObject({ ok: false, refusal: { path: `${path}-format-9` } });
});

test('a migration that fails in the middle leaves the file in the format it had', () => {
  const path = fileOfToday();
  const breaks: Migration = {
    version: 9990,
    up(db) {
      db.exec('CREATE TABLE half (a TEXT) STRICT; DELETE FROM version');
      throw new Error('in the middle');
    },
  };
  expect(() => openToWrite(path, nothing, [...migrations, breaks])).toThrow('in the middle');
  const again = openSession(path);
  if (!again.ok) throw new Error(again.refusal.kind);
  expect(again.value.db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  again.value.close();
});

test('a migration that breaks a reference is not kept', () => {
  const path = fileOfToday();
  const orphans: Migration = {
    version: 9990,
    up: (db) => void db.exec("UPDATE record SET model_id = 'nowhere' WHERE kind = 'field'"),
  };
  expect(() => openToWrite(path, nothing, [...migrations, orphans])).toThrow();
  const again = openSession(path);
  expect(again.ok).toBe(true);
  if (again.ok) again.value.close();
});

test('a file of ours from before any known format is damaged, not empty', () => {
  const path = fileOfToday();
  const db = new Database(path);
  db.pragma('user_version = 0');
  db.close();
  const bytes = readFileSync(path);
  expect(openSession(path)).toMatchObject({ ok: false, refusal: { kind: 'damaged', part: 'file' } });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
