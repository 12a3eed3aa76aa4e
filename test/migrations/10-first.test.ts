import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readReport } from '#main/store/bulk/import-records.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { migrate } from '#main/store/migrate.ts';
import { first } from '#main/store/migrations/10-first.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { translator } from '#shared/text/translate.ts';
import { by } from '#test/support/small-workshop.ts';
import { cellsOf } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { format10, rowsOfFormat10 } from './format-10.ts';

/** A file of format 10, as an Accord of that time left it. */
function fileOfFormat10(): string {
  const path = join(temporaryFolder(), 'old.accord');
  const db = new Database(path);
  db.exec(format10);
  db.exec(`BEGIN; ${rowsOfFormat10}; COMMIT`);
  db.close();
  return path;
}

function open(path: string): WorkshopSession {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** Tables, indexes and triggers, without the layout of their text. */
function schemaOf(db: Database.Database): string[] {
  const texts = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck()
    .all();
  return texts.map((sql) => sql.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')'));
}

test('the first migration makes exactly the format that files out there have', () => {
  const [made, known] = [new Database(':memory:'), new Database(':memory:')];
  migrate(made, [first]);
  known.exec(format10);
  expect(schemaOf(made)).toEqual(schemaOf(known));
  expect(made.pragma('user_version', { simple: true })).toBe(10);
  expect(made.pragma('application_id', { simple: true })).toBe(0x41435244);
});

test('a file of format 10 opens with its model, its history, its versions and its leads', () => {
  const session = open(fileOfFormat10());
  expect(session.state.rule.r).toMatchObject({ points: 1500 });
  expect(session.state.workshop.workshop?.title).toEqual({ ar: 'ورشة', en: 'Workshop' });
  expect(session.state.group.g?.position).toBe(1.5);
  const t = translator('en');
  expect(session.history({ before: null, count: 9 }, t).map(({ text, params }) => t(text, params))).toEqual([
    'Points of rule “Director” from 10 to 15',
    'Workshop begun',
  ]);
  expect(session.versions()).toEqual([
    {
      id: 'v1',
      name: 'First',
      time: '2026-01-05T09:10:00Z',
      actor: { side: 'both' },
      seq: 1,
      modelHash: 'a'.repeat(64),
    },
  ]);
  const dataSet = session.state.dataSet.leads;
  if (dataSet === undefined) throw new Error('The data set is missing.');
  const { columns, activities } = readLeadData(session.db, dataSet);
  expect(columns.c0 && cellsOf(columns.c0)).toEqual(['Director', '', 'Director']);
  expect(
    activities && { lead: [...activities.lead], day: [...activities.day], second: [...activities.second] },
  ).toEqual({
    lead: [2],
    day: [20_456],
    second: [-1],
  });
  expect(activities && cellsOf(activities.type)).toEqual(['Visit']);
  expect(readReport(session.db, 'leads', { from: 0, count: 9 })).toEqual([
    { row: 4, column: 'Title', raw: '???', reason: 'unreadable' },
  ]);
});

test('what was done in a file of format 10 can be undone today', () => {
  const session = open(fileOfFormat10());
  expect(session.undo(by()).ok).toBe(true);
  expect(session.state.rule.r).toMatchObject({ points: 1000 });
});

test('a file of format 10 is kept as a copy when it is first opened, and from then on there is no other', () => {
  const path = fileOfFormat10();
  for (let times = 0; times < 2; times++) {
    open(path).close();
    expect(readdirSync(join(path, '..'))).toEqual(['old.accord', 'old.accord-format-10']);
  }
});
