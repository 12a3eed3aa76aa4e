import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSession } from '#main/workshop/session.ts';
import { modelHash } from '#shared/model/identity.ts';
import { modelOf } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { envelopeOf } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { format10, rowsOfFormat10 } from './format-10.ts';

const area = { x: 10, y: 20, width: 240, height: 160 };

test('a workshop of the released format takes notes, frames and comments, keeps its hash, and opens again with them', () => {
  const path = join(temporaryFolder(), 'old.accord');
  const db = new Database(path);
  db.exec(format10);
  db.exec(`BEGIN; ${rowsOfFormat10}; COMMIT`);
  db.close();
  const first = openSession(path);
  if (!first.ok) throw new Error(first.refusal.kind);
  const { state } = first.value;
  expect([state.note, state.frame, state.comment]).toEqual([{}, {}, {}]);
  const modelId = state.workshop.workshop?.shownModel as RecordOf<'model'>['id'];
  const hashOf = (of: typeof state) => modelHash(modelOf(of, modelId) ?? expect.fail('no model'));
  const before = hashOf(state);
  const commands = [
    { type: 'note.add', record: { id: 'n', modelId, kind: 'note', words: 'قالها أحمد', answer: null, ...area } },
    { type: 'frame.add', record: { id: 'f', modelId, position: 1, name: { en: 'Start' }, minutes: 20, ...area } },
    {
      type: 'comment.add',
      record: { id: 'c', modelId, on: { kind: 'matrix', id: modelId }, words: 'Why A2?', author: '' },
    },
  ];
  for (const command of commands) expect(first.value.execute(envelopeOf(command))).toMatchObject({ ok: true });
  expect(hashOf(first.value.state)).toBe(before);
  const written = first.value.state;
  first.value.close();
  const again = openSession(path);
  if (!again.ok) throw new Error(again.refusal.kind);
  expect(again.value.state).toEqual(written);
  expect(again.value.db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(50);
  expect(again.value.undo({ ...envelopeOf(null), id: 'undo' }).ok).toBe(true);
  expect(again.value.state.comment).toEqual({});
  again.value.close();
  expect(readdirSync(join(path, '..')).sort()).toEqual(['old.accord', 'old.accord-format-10']);
});
