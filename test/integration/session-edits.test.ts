import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SessionEvent } from '#main/workshop/committed.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { by, envelopeOf, smallRecords } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

function begin(): WorkshopSession {
  const created = createSession(join(temporaryFolder(), 'small.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

function reopen(session: WorkshopSession): WorkshopSession {
  const { path } = session;
  session.close();
  const opened = openSession(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  onTestFinished(() => opened.value.close());
  return opened.value;
}

const setPoints = (points: number) => ({ type: 'rule.setPoints', id: 'director', points });
const pointsOf = (session: WorkshopSession) => (session.state.rule.director as { points: number }).points;

test('an edit is carried out, told to every listener, and there when the file is opened again', () => {
  const session = begin();
  const windows = [session.state, session.state];
  for (const [i] of windows.entries()) {
    session.subscribe((event: SessionEvent) => {
      if (event.kind === 'committed') windows[i] = applyChanges(windows[i] as never, event.changes);
    });
  }
  expect(session.execute(envelopeOf(setPoints(1500))).ok).toBe(true);
  expect(pointsOf(session)).toBe(1500);
  expect(windows).toEqual([session.state, session.state]);
  expect(reopen(session).state).toEqual(windows[0]);
});

test('one file is left when a workshop is closed', () => {
  const session = begin();
  session.execute(envelopeOf(setPoints(1500)));
  const folder = join(session.path, '..');
  session.close();
  expect(readdirSync(folder)).toEqual(['small.accord']);
});

test('undo and redo go on across restarts of the app', () => {
  let session = begin();
  session.execute(envelopeOf(setPoints(1500)));
  session.execute(envelopeOf(setPoints(2000)));
  session = reopen(session);
  expect(session.undo(by()).ok).toBe(true);
  expect(pointsOf(session)).toBe(1500);
  session = reopen(session);
  expect(session.undo(by()).ok).toBe(true);
  expect(pointsOf(session)).toBe(1000);
  expect(session.undo(by())).toEqual({ ok: false, refusal: { kind: 'nothingToUndo' } });
  session = reopen(session);
  expect(session.redo(by()).ok).toBe(true);
  expect(session.redo(by()).ok).toBe(true);
  expect(pointsOf(session)).toBe(2000);
  expect(session.redo(by())).toEqual({ ok: false, refusal: { kind: 'nothingToRedo' } });
});

test('a new edit after an undo closes the way forward', () => {
  const session = begin();
  session.execute(envelopeOf(setPoints(1500)));
  session.undo(by());
  session.execute(envelopeOf(setPoints(1700)));
  expect(session.redo(by())).toEqual({ ok: false, refusal: { kind: 'nothingToRedo' } });
  session.undo(by());
  expect(pointsOf(session)).toBe(1000);
});

test('the log only grows: an undo is an entry of its own, and no entry can be changed or taken away', () => {
  const session = begin();
  session.execute(envelopeOf(setPoints(1500)));
  session.undo(by('sales'));
  session.redo(by());
  expect(session.heads().map(({ type, target }) => [type, target])).toEqual([
    ['do', null],
    ['do', null],
    ['undo', 2],
    ['redo', 2],
  ]);
  expect(session.heads()[2]?.actor).toEqual({ side: 'sales' });
});

test('the commands of one gesture by one person are one step to undo', () => {
  const session = begin();
  for (const points of [1100, 1200, 1300]) session.execute(envelopeOf(setPoints(points), { gesture: 'drag-1' }));
  session.execute(envelopeOf(setPoints(1400), { gesture: 'drag-2' }));
  session.execute(envelopeOf(setPoints(1500), { gesture: 'drag-2', actor: { side: 'sales' } }));
  const seen: number[] = [];
  while (session.undo(by()).ok) seen.push(pointsOf(session));
  expect(seen).toEqual([1400, 1300, 1000]);
  while (session.redo(by()).ok) seen.push(pointsOf(session));
  expect(seen.slice(3)).toEqual([1300, 1400, 1500]);
});

test('an undo ends a gesture: what comes after it under the same name is a step of its own', () => {
  const session = begin();
  session.execute(envelopeOf(setPoints(1100), { gesture: 'drag' }));
  session.undo(by());
  session.execute(envelopeOf(setPoints(1200), { gesture: 'drag' }));
  session.execute(envelopeOf(setPoints(1300), { gesture: 'drag' }));
  session.undo(by());
  expect(pointsOf(session)).toBe(1000);
  expect(session.canUndo).toBe(false);
});

test('an envelope that arrives twice is carried out once and answered the same', () => {
  const session = begin();
  const twice = envelopeOf(setPoints(1500));
  const first = session.execute(twice);
  session.execute(envelopeOf(setPoints(1600)));
  expect(session.execute(twice)).toEqual(first);
  expect(pointsOf(session)).toBe(1600);
  expect(session.execute({ ...twice, command: setPoints(1) as never })).toEqual({
    ok: false,
    refusal: { kind: 'envelopeUsed', id: twice.id },
  });
  const back = by();
  session.undo(back);
  session.undo(back);
  expect(pointsOf(session)).toBe(1500);
});

test('a refused command changes nothing and writes nothing', () => {
  const session = begin();
  const { state } = session;
  const before = session.heads().length;
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'nobody', points: 1 }))).toEqual({
    ok: false,
    refusal: { kind: 'notFound', ref: { kind: 'rule', id: 'nobody' } },
  });
  expect(session.execute(envelopeOf({ type: 'field.remove', id: 'title' })).ok).toBe(false);
  expect(session.state).toBe(state);
  expect(session.heads()).toHaveLength(before);
});

test('a command that changes nothing is no step', () => {
  const session = begin();
  expect(session.execute(envelopeOf(setPoints(1000)))).toEqual({
    ok: true,
    value: { entry: null, changes: [], place: null },
  });
  expect(session.canUndo).toBe(false);
  expect(session.heads()).toHaveLength(1);
});

test('a closed session refuses in words', () => {
  const session = begin();
  session.close();
  expect(session.execute(envelopeOf(setPoints(1)))).toEqual({ ok: false, refusal: { kind: 'closed' } });
  expect(session.undo(by())).toEqual({ ok: false, refusal: { kind: 'closed' } });
});

test('an undo says which place it changed, so that the eye can be taken there', () => {
  const session = begin();
  const placeAfter = (answer: ReturnType<WorkshopSession['undo']>) => (answer.ok ? answer.value.place : answer.refusal);
  session.execute(envelopeOf(setPoints(1500)));
  expect(placeAfter(session.undo(by()))).toEqual({ kind: 'rule', id: 'director' });
  session.execute(envelopeOf({ type: 'group.remove', id: 'who' }));
  expect(placeAfter(session.undo(by()))).toEqual({ kind: 'group', id: 'who' });
  const rule = { ...session.state.rule.director, id: 'second' };
  session.execute(envelopeOf({ type: 'rule.add', record: rule }));
  expect(placeAfter(session.undo(by()))).toEqual({ kind: 'group', id: 'who' });
  expect(placeAfter(session.redo(by()))).toEqual({ kind: 'rule', id: 'second' });
});
