import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '#main/store/migrations/all.ts';
import { openToRead } from '#main/store/open-database.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { smallDisk } from '#test/support/small-disk.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { begin, byHand, closedFile, refusalOf, untouched } from '#test/support/workshop-files.ts';

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
