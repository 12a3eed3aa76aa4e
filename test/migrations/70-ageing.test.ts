import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ageing } from '#main/store/migrations/70-ageing.ts';
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

test('H1 a file from before duties of age takes one, keeps it, and its model is still the one that was signed', () => {
  const path = join(temporaryFolder(), 'old.accord');
  const db = new Database(path);
  db.exec(format10);
  db.exec(`BEGIN; ${rowsOfFormat10}; COMMIT`);
  db.close();
  const session = open(path);
  const modelId = session.state.workshop.workshop?.shownModel as string;
  const before = hashOf(session);
  const promise = { kind: 'ageing', within: { amount: 30, unit: 'days', clock: 'clock' }, ends: 'recycle' };
  const told = { name: {}, note: {}, consequence: {} };
  const record = { id: 'stale', modelId, position: 9, owedBy: 'sales', stage: 'mql', promise, ...told };
  expect(session.execute(envelopeOf({ type: 'clause.add', record })).ok).toBe(true);
  expect(hashOf(session)).toBe(before);
  session.close();
  const again = open(path);
  expect(again.state.clause.stale).toMatchObject({ promise });
  expect(again.db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(ageing.version);
  again.close();
});
