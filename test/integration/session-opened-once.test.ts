import { linkSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openToRead } from '#main/store/open-database.ts';
import { envelopeOf } from '#test/support/small-workshop.ts';
import { bringIn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { begin, closedFile, openedAndClosed, refusalOf } from '#test/support/workshop-files.ts';

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
