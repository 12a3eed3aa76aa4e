import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSession } from '#main/workshop/session.ts';
import { by, envelopeOf } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { begin, byHand, closedFile, refusalOf, untouched } from '#test/support/workshop-files.ts';

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
