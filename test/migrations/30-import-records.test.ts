import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readImportRecords, readLeftOut, readReport } from '#main/store/bulk/import-records.ts';
import { openSession } from '#main/workshop/session.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { format10, rowsOfFormat10 } from './format-10.ts';

test('the report of an import from before reports were kept is put together from its lines and the data set', () => {
  const path = join(temporaryFolder(), 'old.accord');
  const db = new Database(path);
  db.exec(format10);
  db.exec(`BEGIN; ${rowsOfFormat10}; COMMIT`);
  db.close();
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  onTestFinished(() => opened.value.close());
  const dataSet = opened.value.state.dataSet.leads as DataSet;
  const lines = readReport(opened.value.db, dataSet.id, { from: 0, count: 9 });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines[0]).not.toHaveProperty('keptRow');
  expect(readImportRecords(opened.value.db, dataSet)).toMatchObject([
    {
      kind: 'leads',
      file: dataSet.file,
      counts: dataSet.counts,
      duplicates: null,
      pseudonyms: null,
      leftOut: 0,
      reasons: [{ reason: lines[0]?.reason, rows: lines.length }],
    },
  ]);
  expect(readLeftOut(opened.value.db, dataSet.id, { from: 0, count: 9 })).toEqual([]);
});
