import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { portraits } from '#main/store/migrations/60-portraits.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { modelHash } from '#shared/model/identity.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { envelopeOf } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { format10, rowsOfFormat10 } from './format-10.ts';

function open(path: string): WorkshopSession {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

function hashOf({ state }: WorkshopSession): string {
  const shown = state.workshop.workshop?.shownModel;
  return modelHash((shown === undefined ? null : modelOf(state, shown)) as Model);
}

test('a file from before portraits takes one, keeps it, and its model is still the one that was signed', () => {
  const path = join(temporaryFolder(), 'old.accord');
  const db = new Database(path);
  db.exec(format10);
  db.exec(`BEGIN; ${rowsOfFormat10}; COMMIT`);
  db.close();
  const session = open(path);
  const modelId = session.state.workshop.workshop?.shownModel as string;
  const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
  const condition = { version: 1, root: { op: 'any', of: [] } };
  const record = { id: 'p', modelId, position: 1, name: { en: 'Salma' }, ...told, condition };
  expect(session.execute(envelopeOf({ type: 'persona.add', record })).ok).toBe(true);
  const before = hashOf(session);
  const set = {
    portrait: { kind: 'picture', jpeg: '/9j/4AAQSkZJRg==' },
    goals: { en: 'Grow', ar: 'النمو' },
    objections: {},
    toSay: { ar: 'ابدأ صغيرًا' },
  };
  expect(session.execute(envelopeOf({ type: 'persona.change', id: 'p', set })).ok).toBe(true);
  expect(hashOf(session)).toBe(before);
  session.close();
  const again = open(path);
  expect(again.state.persona.p).toMatchObject(set);
  expect(again.db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(portraits.version);
  again.close();
});
