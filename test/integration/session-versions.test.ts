import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SessionEvent } from '#main/workshop/committed.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { by, envelopeOf, smallRecords } from '#test/support/small-workshop.ts';
import { bringIn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

function begin(): WorkshopSession {
  const created = createSession(join(temporaryFolder(), 'small.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

function open(path: string): WorkshopSession {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  onTestFinished(() => opened.value.close());
  return opened.value;
}

const setPoints = (points: number) => envelopeOf({ type: 'rule.setPoints', id: 'director', points });
const pointsOf = (session: WorkshopSession) => (session.state.rule.director as { points: number }).points;

test('a version can be gone back to, as one step that can be undone', () => {
  const session = begin();
  session.execute(setPoints(1500));
  const agreed = session.saveVersion(by(), 'Agreed in January');
  if (!agreed.ok) throw new Error(agreed.refusal.kind);
  session.execute(setPoints(2000));
  session.execute(envelopeOf({ type: 'group.remove', id: 'who' }));
  expect(session.restoreVersion(by(), agreed.value.id).ok).toBe(true);
  expect(pointsOf(session)).toBe(1500);
  expect(session.undo(by()).ok).toBe(true);
  expect(session.state.group).toEqual({});
  expect(session.redo(by()).ok).toBe(true);
  expect(pointsOf(session)).toBe(1500);
  expect(
    open(reclosed(session))
      .versions()
      .map(({ name }) => name),
  ).toEqual(['Agreed in January']);
});

function reclosed(session: WorkshopSession): string {
  session.close();
  return session.path;
}

test('a version is told to every window and keeps the hash of its model', () => {
  const session = begin();
  const heard: SessionEvent[] = [];
  session.subscribe((event) => heard.push(event));
  const first = session.saveVersion(by(), ' First ');
  session.execute(setPoints(1500));
  const second = session.saveVersion(by(), 'Second');
  if (!first.ok || !second.ok) throw new Error('A version was refused.');
  expect(first.value.name).toBe('First');
  expect(first.value.modelHash).not.toBe(second.value.modelHash);
  expect(heard.map(({ kind }) => kind)).toEqual(['versions', 'committed', 'versions']);
});

test('versions are refused without a name, with a name that is taken, and when nothing differs', () => {
  const session = begin();
  const first = session.saveVersion(by(), 'First');
  if (!first.ok) throw new Error(first.refusal.kind);
  expect(session.saveVersion(by(), '  ')).toEqual({ ok: false, refusal: { kind: 'versionWithoutName' } });
  expect(session.saveVersion(by(), 'First')).toEqual({
    ok: false,
    refusal: { kind: 'versionNameTaken', name: 'First' },
  });
  expect(session.restoreVersion(by(), first.value.id)).toEqual({
    ok: false,
    refusal: { kind: 'sameAsVersion', name: 'First' },
  });
  expect(session.restoreVersion(by(), 'nothing')).toEqual({
    ok: false,
    refusal: { kind: 'versionNotFound', id: 'nothing' },
  });
});

test('saved under another name, the work goes on there and the old file stays as it was', () => {
  const session = begin();
  const old = session.path;
  bringIn(session, 'd1', 20);
  session.execute(setPoints(1500));
  const path = join(temporaryFolder(), 'other.accord');
  expect(session.saveAs(path, { replace: false })).toEqual({ ok: true, value: path });
  session.execute(setPoints(2000));
  expect(session.path).toBe(path);
  expect(readdirSync(join(old, '..'))).toEqual(['small.accord']);
  expect(pointsOf(open(old))).toBe(1500);
  session.undo(by());
  session.undo(by());
  expect(pointsOf(session)).toBe(1000);
  session.close();
  expect(readdirSync(join(path, '..'))).toEqual(['other.accord']);
});

test('a duplicate is a whole workshop of its own, with its history', () => {
  const session = begin();
  bringIn(session, 'd1', 20);
  session.execute(setPoints(1500));
  const path = join(temporaryFolder(), 'second.accord');
  expect(session.duplicate(path, { replace: false }).ok).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['second.accord']);
  const second = open(path);
  expect(second.state).toEqual(session.state);
  expect(second.heads()).toEqual(session.heads());
  second.undo(by());
  expect(pointsOf(second)).toBe(1000);
  expect(pointsOf(session)).toBe(1500);
});

test('nothing that is there is replaced unless somebody says so', () => {
  const session = begin();
  const path = join(temporaryFolder(), 'there.accord');
  writeFileSync(path, 'precious');
  for (const copy of [
    () => session.duplicate(path, { replace: false }),
    () => session.saveAs(path, { replace: false }),
    () => session.copyWithoutLeads(by(), path, { replace: false }),
    () => createSession(path, smallRecords(), by()),
  ]) {
    expect(copy()).toEqual({ ok: false, refusal: { kind: 'alreadyExists', path } });
    expect(readFileSync(path, 'utf8')).toBe('precious');
  }
  expect(session.duplicate(path, { replace: true }).ok).toBe(true);
  expect(open(path).state).toEqual(session.state);
});

test('a workshop that is open is not written over; saved onto itself it stays as it is', () => {
  const session = begin();
  const other = begin();
  const refusal = { kind: 'alreadyOpen', path: session.path };
  expect(other.saveAs(session.path, { replace: true })).toEqual({ ok: false, refusal });
  expect(other.duplicate(session.path, { replace: true })).toEqual({ ok: false, refusal });
  expect(session.duplicate(session.path, { replace: true })).toEqual({ ok: false, refusal });
  expect(session.saveAs(session.path, { replace: true })).toEqual({ ok: true, value: session.path });
  expect(session.execute(setPoints(7)).ok).toBe(true);
});

test('leads on their way hold back saving under another name and erasing, and say so', () => {
  const session = begin();
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const path = join(temporaryFolder(), 'other.accord');
  expect(session.saveAs(path, { replace: false })).toEqual({ ok: false, refusal: { kind: 'importRunning' } });
  expect(session.eraseLeads(by())).toEqual({ ok: false, refusal: { kind: 'importRunning' } });
  expect(existsSync(path)).toBe(false);
  begun.value.cancel();
  expect(session.saveAs(path, { replace: false }).ok).toBe(true);
});
