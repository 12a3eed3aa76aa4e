import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '#main/store/migrations/all.ts';
import { openToRead } from '#main/store/open-database.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { smallDisk } from '#test/support/small-disk.ts';
import { by, envelopeOf, smallRecords } from '#test/support/small-workshop.ts';
import { bringIn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

function begin(folder = temporaryFolder()): WorkshopSession {
  const created = createSession(join(folder, 'small.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

/** A workshop's file, whole and closed. */
function closedFile(): string {
  const session = begin();
  session.close();
  return session.path;
}

function refusalOf(path: string): unknown {
  const opened = openSession(path);
  if (opened.ok) {
    opened.value.close();
    throw new Error('It was opened.');
  }
  return opened.refusal;
}

/** Changes a closed file by hand, as a stranger's program could. */
function byHand(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.close();
}

/** Runs the test's claim, then sees that the refused file and its folder are as they were. */
function untouched(path: string, claim: () => void): void {
  const before = readFileSync(path);
  const names = readdirSync(join(path, '..'));
  claim();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(names);
}

test('a file that is not there, in a folder that is or is not', () => {
  const path = join(temporaryFolder(), 'nowhere.accord');
  expect(refusalOf(path)).toEqual({ kind: 'fileMissing', path });
  const deeper = join(path, 'deeper.accord');
  expect(refusalOf(deeper)).toEqual({ kind: 'folderMissing', path: deeper });
  expect(createSession(deeper, smallRecords(), by())).toEqual({
    ok: false,
    refusal: { kind: 'folderMissing', path: deeper },
  });
});

test('a folder is not a workshop, for opening and for writing', () => {
  const path = join(temporaryFolder(), 'folder.accord');
  mkdirSync(path);
  expect(refusalOf(path)).toEqual({ kind: 'isAFolder', path });
  expect(createSession(path, smallRecords(), by(), { replace: true })).toEqual({
    ok: false,
    refusal: { kind: 'isAFolder', path },
  });
  expect(begin().duplicate(path, { replace: true })).toEqual({ ok: false, refusal: { kind: 'isAFolder', path } });
});

test('a name that would be taken for another one is no file', () => {
  const path = closedFile();
  copyFileSync(path, `${path} `);
  untouched(path, () => expect(refusalOf(`${path} `)).toEqual({ kind: 'notAFile', path: `${path} ` }));
  expect(refusalOf(`${path}\0`)).toMatchObject({ kind: 'notAFile' });
  expect(createSession(`${path} `, smallRecords(), by(), { replace: true })).toMatchObject({
    ok: false,
    refusal: { kind: 'notAFile' },
  });
});

test('a path longer than any file system takes is refused in words', () => {
  expect(refusalOf(`/${'x'.repeat(300)}.accord`)).toMatchObject({ kind: 'diskFailed', code: 'ENAMETOOLONG' });
});

test('a file of zero bytes is refused and stays empty', () => {
  const path = join(temporaryFolder(), 'empty.accord');
  writeFileSync(path, '');
  untouched(path, () => expect(refusalOf(path)).toEqual({ kind: 'emptyFile', path }));
});

test.each([
  ['a text', Buffer.from('name,title\nAda,Director\n')],
  ['a few bytes', Buffer.from('SQLite format 3\0')],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('%s is no workshop and is not touched', (_, bytes) => {
  const path = join(temporaryFolder(), 'stranger.accord');
  writeFileSync(path, bytes);
  untouched(path, () => expect(refusalOf(path)).toEqual({ kind: 'notAWorkshop', path }));
});

test('a database of another program is no workshop and is not touched', () => {
  const path = join(temporaryFolder(), 'stranger.accord');
  byHand(path, 'CREATE TABLE record (a); PRAGMA application_id = 7; PRAGMA user_version = 10');
  untouched(path, () => expect(refusalOf(path)).toEqual({ kind: 'notAWorkshop', path }));
});

test('a file of a newer Accord is refused before anything in it is touched', () => {
  const known = migrations.at(-1)?.version;
  const path = closedFile();
  byHand(path, 'PRAGMA user_version = 990; CREATE TABLE of_tomorrow (a)');
  untouched(path, () => expect(refusalOf(path)).toEqual({ kind: 'newerFile', path, version: 990, known }));
  expect(openToRead(path)).toEqual({ ok: false, refusal: { kind: 'newerFile', path, version: 990, known } });
});

test('a file cut off anywhere is damaged or no workshop, never half a workshop', () => {
  const path = closedFile();
  const { size } = statSync(path);
  for (const share of [0.999, 0.9, 0.5, 0.2, 0.1, 0.02]) {
    const cut = join(temporaryFolder(), 'cut.accord');
    copyFileSync(path, cut);
    truncateSync(cut, Math.floor(size * share));
    untouched(cut, () => expect(refusalOf(cut)).toEqual({ kind: 'damaged', path: cut, part: 'file' }));
  }
});

test('a page overwritten with noise is found, wherever it lies', () => {
  const path = closedFile();
  const { size } = statSync(path);
  for (let page = 1; page < size / 4096; page++) {
    const bent = join(temporaryFolder(), 'bent.accord');
    const bytes = readFileSync(path);
    for (let i = page * 4096; i < (page + 1) * 4096; i++) bytes[i] = (i * 31) % 251;
    writeFileSync(bent, bytes);
    untouched(bent, () => expect(refusalOf(bent)).toMatchObject({ kind: 'damaged' }));
  }
});

test('content that no Accord writes is damage, and the record is named', () => {
  const edits: [string, string, string][] = [
    ["UPDATE record SET data = json_set(data, '$.condition.root.op', 'haiku') WHERE kind = 'rule'", 'rule', 'director'],
    ["UPDATE record SET data = json_set(data, '$.points', 1.5) WHERE kind = 'rule'", 'rule', 'director'],
    ["UPDATE record SET data = json_set(data, '$.extra', 1) WHERE kind = 'field' AND id = 'size'", 'field', 'size'],
    ["UPDATE record SET data = json_remove(data, '$.key') WHERE kind = 'field' AND id = 'size'", 'field', 'size'],
    ["UPDATE record SET position = 9 WHERE kind = 'field' AND id = 'size'", 'field', 'size'],
    ["UPDATE record SET id = 'other' WHERE kind = 'field' AND id = 'size'", 'field', 'other'],
    ["INSERT INTO record (kind, id, data) VALUES ('haiku', 'h1', '{}')", 'haiku', 'h1'],
    ["DELETE FROM record WHERE kind = 'field' AND id = 'title'", 'rule', 'director'],
  ];
  for (const [sql, kind, id] of edits) {
    const path = closedFile();
    byHand(path, sql);
    untouched(path, () =>
      expect(refusalOf(path), sql).toEqual({ kind: 'damaged', path, part: 'record', ref: { kind, id } }),
    );
  }
});

test('a file without a workshop in it, or without a model to show, is damage and not an empty window', () => {
  for (const sql of [
    'DELETE FROM record',
    "DELETE FROM record WHERE kind = 'workshop'",
    "DELETE FROM record WHERE kind IN ('dimension', 'cell')",
  ]) {
    const path = closedFile();
    byHand(path, sql);
    untouched(path, () => expect(refusalOf(path), sql).toEqual({ kind: 'damaged', path, part: 'file' }));
  }
});

test('a condition nested without end is refused in words', () => {
  const path = closedFile();
  const deep = `${'{"op":"not","of":'.repeat(990)}{"op":"all","of":[]}${'}'.repeat(990)}`;
  byHand(path, `UPDATE record SET data = json_set(data, '$.condition.root', json('${deep}')) WHERE kind = 'rule'`);
  expect(refusalOf(path)).toMatchObject({ kind: 'damaged', ref: { kind: 'rule', id: 'director' } });
});

test('an entry of the log that cannot be read stops the undo there, in words, and nothing changes', () => {
  const session = begin();
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 1 }));
  session.close();
  byHand(
    session.path,
    `DROP TRIGGER log_is_never_rewritten; UPDATE log SET changes = '[{"kind":"haiku"}]' WHERE seq = 2`,
  );
  const opened = openSession(session.path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  onTestFinished(() => opened.value.close());
  expect(opened.value.undo(by())).toEqual({
    ok: false,
    refusal: { kind: 'damaged', path: session.path, part: 'entry', seq: 2 },
  });
  expect(opened.value.state.rule.director).toMatchObject({ points: 1 });
});

test('a file that nobody may write is refused as read-only and not touched', () => {
  const path = closedFile();
  chmodSync(path, 0o444);
  untouched(path, () => expect(refusalOf(path)).toEqual({ kind: 'readOnly', path }));
});

test('a workshop on a disk that is read-only is refused as read-only', ({ skip }) => {
  const folder = smallDisk();
  if (folder === null) return skip('no right to mount a small disk');
  const session = begin(folder);
  session.close();
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  untouched(session.path, () => expect(refusalOf(session.path)).toEqual({ kind: 'readOnly', path: session.path }));
  const path = join(folder, 'new.accord');
  expect(createSession(path, smallRecords(), by())).toEqual({ ok: false, refusal: { kind: 'readOnly', path } });
});

test('a folder that one may not write into is refused as such', () => {
  const path = closedFile();
  chmodSync(join(path, '..'), 0o555);
  // The right of the system's owner to write anywhere is laid down for the while.
  const isOwner = process.geteuid?.() === 0;
  if (isOwner) process.seteuid?.(65_534);
  try {
    expect(refusalOf(path)).toEqual({ kind: 'noPermission', path });
    const other = join(path, '..', 'other.accord');
    expect(createSession(other, smallRecords(), by())).toEqual({
      ok: false,
      refusal: { kind: 'noPermission', path: other },
    });
  } finally {
    if (isOwner) process.seteuid?.(0);
    chmodSync(join(path, '..'), 0o755);
  }
});

test('the same file is not opened twice, also under another name for it', () => {
  const session = begin();
  const other = join(temporaryFolder(), 'link.accord');
  symlinkSync(session.path, other);
  for (const path of [session.path, other]) {
    expect(refusalOf(path)).toEqual({ kind: 'alreadyOpen', path: session.path });
  }
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 1 })).ok).toBe(true);
  session.close();
  openedAndClosed(other);
});

test('a lock that was left behind by a crash locks nobody out, whatever is in it', () => {
  const path = closedFile();
  for (const left of ['', 'left behind']) {
    writeFileSync(`${path}-lock`, left);
    openedAndClosed(path);
    expect(readdirSync(join(path, '..'))).toEqual(['small.accord']);
  }
});

test('a reader reads while the workshop is open and being written', () => {
  const session = begin();
  const reader = openToRead(session.path);
  if (!reader.ok) throw new Error(reader.refusal.kind);
  const count = () => reader.value.prepare('SELECT count(*) FROM log').pluck().get();
  expect(count()).toBe(1);
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 1 })).ok).toBe(true);
  expect(count()).toBe(2);
  expect(() => reader.value.exec('DELETE FROM record')).toThrow(/readonly/);
  session.close();
  expect(count()).toBe(2);
  reader.value.close();
  // A reader cannot clear the journals of the writer that it outlived; they are empty, and the next opening clears them.
  expect(statSync(`${session.path}-wal`).size).toBe(0);
  openedAndClosed(session.path);
  expect(readdirSync(join(session.path, '..'))).toEqual(['small.accord']);
});

function openedAndClosed(path: string): void {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  opened.value.close();
}

test('in a synced folder the rollback journal is used, and an edit is as safe', () => {
  const folder = join(temporaryFolder(), 'OneDrive - Acme');
  mkdirSync(folder);
  const session = begin(folder);
  bringIn(session, 'd1', 10);
  expect(session.db.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(session.db.pragma('synchronous', { simple: true })).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['small.accord', 'small.accord-lock']);
  const local = begin();
  expect(local.db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(local.db.pragma('synchronous', { simple: true })).toBe(2);
});

test('a second name for the same file on the disk is opened where it lies', () => {
  const path = closedFile();
  const other = join(path, '..', 'second.accord');
  linkSync(path, other);
  openedAndClosed(other);
});
