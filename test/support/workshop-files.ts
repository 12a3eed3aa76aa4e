import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { by, smallRecords } from './small-workshop.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A small workshop in a folder of its own, closed when the test is over. */
export function begin(folder = temporaryFolder()): WorkshopSession {
  const created = createSession(join(folder, 'small.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

/** A workshop's file, whole and closed. */
export function closedFile(): string {
  const session = begin();
  session.close();
  return session.path;
}

/** Why a file is not opened. */
export function refusalOf(path: string): unknown {
  const opened = openSession(path);
  if (opened.ok) {
    opened.value.close();
    throw new Error('It was opened.');
  }
  return opened.refusal;
}

/** Changes a closed file by hand, as a stranger's program could. */
export function byHand(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.close();
}

/** Runs the test's claim, then sees that the refused file and its folder are as they were. */
export function untouched(path: string, claim: () => void): void {
  const before = readFileSync(path);
  const names = readdirSync(join(path, '..'));
  claim();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(names);
}

/** Sees that a file is opened, and closes it again. */
export function openedAndClosed(path: string): void {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  opened.value.close();
}
