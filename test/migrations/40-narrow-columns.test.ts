import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { by, envelopeOf } from '#test/support/small-workshop.ts';
import { cellsOf } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { format10, rowsOfFormat10 } from './format-10.ts';

/** A file of format 10, opened today. */
function openOld(): WorkshopSession {
  const path = join(temporaryFolder(), 'old.accord');
  const db = new Database(path);
  db.exec(format10);
  db.exec(`BEGIN; ${rowsOfFormat10}; COMMIT`);
  db.close();
  const opened = openSession(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  onTestFinished(() => opened.value.close());
  return opened.value;
}

test('columns of format 10 lie in the file as they were, byte for byte', () => {
  const { db } = openOld();
  const rows = db.prepare('SELECT part, key, codec, rows, digest, hex(data) FROM bulk_chunk ORDER BY part, key').raw();
  expect(rows.all()).toEqual([
    ['activities', 'asset', 'dict', 1, null, '01000000010000000000000000'],
    ['activities', 'day', 'i32', 1, null, 'E84F0000'],
    ['activities', 'lead', 'i32', 1, null, '02000000'],
    ['activities', 'second', 'i32', 1, null, 'FFFFFFFF'],
    ['activities', 'type', 'dict', 1, null, '010000000100000005000000566973697400'],
    ['leads', 'c0', 'dict', 3, null, '020000000100000008000000000000004469726563746F72000100'],
  ]);
});

test('leads of format 10 go on in a data set of today, beside columns of today', async () => {
  const session = openOld();
  const old = session.state.dataSet.leads;
  if (old === undefined) throw new Error('The data set is missing.');
  const begun = session.beginImport('d2', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  expect(await begun.value.copy('leads', old.id)).toEqual({ ok: true, value: null });
  expect(await begun.value.copy('activities', old.id)).toEqual({ ok: true, value: null });
  begun.value.column('leads', 'c1', { values: ['won', ''], codes: Uint32Array.of(1, 0, 1) });
  const columns = [...old.columns, { key: 'c1', header: 'Outcome' }];
  const record = { ...old, id: 'd2', columns, fingerprint: begun.value.fingerprint() } as typeof old;
  expect(begun.value.commit(envelopeOf({ type: 'dataSet.add', record, replaces: old.id })).ok).toBe(true);
  const read = readLeadData(session.db, record);
  expect(Object.values(read.columns).map(cellsOf)).toEqual([
    ['Director', '', 'Director'],
    ['', 'won', ''],
  ]);
  expect(read.activities).toEqual(readLeadData(session.db, old).activities);
});

test('what no format knows is not let into a file', () => {
  const { db } = openOld();
  const insert = (codec: string) => () =>
    db.prepare(`INSERT INTO bulk_chunk VALUES ('leads', 'leads', 'c9', 0, ?, 'plain', 0, 0, NULL, x'')`).run(codec);
  expect(insert('runs')).toThrow('CHECK');
  expect(insert('ints')).not.toThrow();
});
