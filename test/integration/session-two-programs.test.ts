import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openToRead } from '#main/store/open-database.ts';
import { readState } from '#main/store/records.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession } from '#main/workshop/session.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const program = join(import.meta.dirname, '../support/killed/child.ts');

/** Another program that has the workshop open and edits it without a pause. */
async function otherProgram(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, 'edit', folder, 'other']);
  onTestFinished(() => void child.kill('SIGKILL'));
  for (let said = ''; !said.includes('edit'); ) said += String((await once(child.stdout, 'data'))[0]);
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

test('a workshop that another program has open is refused kindly, and free again when that program is killed', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'work.accord');
  const other = await otherProgram(folder);
  expect(openSession(path)).toEqual({ ok: false, refusal: { kind: 'alreadyOpen', path } });
  expect(createSession(path, smallRecords(), by(), { replace: true })).toEqual({
    ok: false,
    refusal: { kind: 'alreadyOpen', path },
  });
  await killed(other);
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  opened.value.close();
  expect(readdirSync(folder)).toEqual(['work.accord']);
});

test('another program reads the whole workshop again and again while it is written', async () => {
  const folder = temporaryFolder();
  const other = await otherProgram(folder);
  const reader = openToRead(join(folder, 'work.accord'));
  if (!reader.ok) throw new Error(reader.refusal.kind);
  onTestFinished(() => void reader.value.close());
  const seen = new Set<unknown>();
  for (let i = 0; i < 40; i++) {
    const { state, entries } = reader.value.transaction(() => ({
      state: readState(reader.value),
      entries: reader.value.prepare('SELECT count(*) FROM log').pluck().get(),
    }))();
    expect(state.rule.director).toBeDefined();
    seen.add(entries);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(other.exitCode).toBeNull();
});

test('what a killed program had acknowledged is read at once, without opening the workshop first', async () => {
  const folder = temporaryFolder();
  const other = await otherProgram(folder);
  await killed(other);
  const reader = openToRead(join(folder, 'work.accord'));
  if (!reader.ok) throw new Error(reader.refusal.kind);
  expect(reader.value.prepare('SELECT count(*) FROM log').pluck().get()).toBeGreaterThan(0);
  expect(readState(reader.value).rule.director).toBeDefined();
  reader.value.close();
});

test('a file written over one that a crash left is the new one, untouched by the old one’s journal', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'work.accord');
  await killed(await otherProgram(folder));
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const created = createSession(join(temporaryFolder(), 'new.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(created.refusal.kind);
  onTestFinished(() => created.value.close());
  const link = join(temporaryFolder(), 'link.accord');
  symlinkSync(path, link);
  expect(created.value.duplicate(link, { replace: true })).toEqual({ ok: true, value: path });
  expect(readdirSync(folder)).toEqual(['work.accord']);
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  expect(opened.value.state).toEqual(created.value.state);
  expect(opened.value.heads()).toEqual(created.value.heads());
  opened.value.close();
});

test('a rollback journal that a crash left in a synced folder is rolled back, for readers and for writers', () => {
  const folder = join(temporaryFolder(), 'Dropbox');
  mkdirSync(folder);
  const path = join(folder, 'work.accord');
  const created = createSession(path, smallRecords(), by());
  if (!created.ok) throw new Error(created.refusal.kind);
  const { state } = created.value;
  created.value.close();
  for (const open of [openToRead, openSession]) {
    crashedInTheMiddle(path);
    const opened = open(path);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    expect('state' in opened.value ? opened.value.state : readState(opened.value)).toEqual(state);
    opened.value.close();
    expect(readdirSync(folder)).toEqual(['work.accord']);
  }
});

/** Leaves the file half rewritten, with the journal that can take it back, as a loss of power would. */
function crashedInTheMiddle(path: string): void {
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1');
  db.exec('BEGIN IMMEDIATE; CREATE TABLE half (a TEXT)');
  const insert = db.prepare('INSERT INTO half VALUES (?)');
  for (let i = 0; i < 400; i++) insert.run(`${i}`.repeat(200));
  db.exec("UPDATE record SET data = json_set(data, '$.half', 1)");
  for (const end of ['', '-journal']) copyFileSync(`${path}${end}`, `${path}${end}.kept`);
  db.exec('ROLLBACK');
  db.close();
  for (const end of ['', '-journal']) renameSync(`${path}${end}.kept`, `${path}${end}`);
}
