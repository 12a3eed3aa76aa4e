import { expect, test } from 'vitest';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { readReport } from '#main/store/bulk/import-records.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import { isoOf } from '#shared/values/day.ts';
import { fileWith } from '../support/import/files.ts';
import { column, newField, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy } from '../support/import/workshops.ts';

const text = `Lead ID,Created,Webinar attended,TotalVisits,Demo date
A,2026-01-02,yes,3,2026-01-20
B,2026-01-03,no,0,
A,2026-01-09,yes,9,
C,,yes,2,
D,2026-01-05,perhaps,1.5,soon
`;

const wide: ImportPlan['wide'] = [
  { column: 'c2', how: 'yesNo', type: 'Webinar attended', day: 'c1' },
  { column: 'c3', how: 'count', type: 'Visit', day: 'c1' },
  { column: 'c4', how: 'date', type: 'Demo', day: 'c4' },
];

const plan = (more: Partial<ImportPlan> = {}) =>
  planOf(
    [
      column(0, 'id'),
      column(1, 'created', newField('Created', 'date')),
      column(2, 'none'),
      column(3, 'none'),
      column(4, 'none'),
    ],
    { path: fileWith(text), wide, ...more },
  );

test('a yes is one activity, a count as many, a date one on that day; without a day there is none, and it is listed', async () => {
  const session = freshWorkshop();
  const done = await importInto(session, plan(), localImportHost(), importBy);
  expect(done).toMatchObject({ ok: true, value: { counts: { read: 5, kept: 4, merged: 1 }, newActivityTypes: 3 } });
  const [dataSet] = Object.values(session.state.dataSet);
  if (dataSet === undefined) throw new Error('There is no data set.');
  expect(dataSet.activities).toMatchObject({ count: 5, completeFrom: '2026-01-02', latest: '2026-01-20' });
  const { activities } = readLeadData(session.db, dataSet);
  if (activities === null) throw new Error('There are no activities.');
  const told = [...activities.lead].map((lead, i) => [
    lead,
    activities.type.values[activities.type.codes[i] ?? 0],
    isoOf(activities.day[i] ?? 0),
  ]);
  expect(told.sort()).toEqual([
    [0, 'Demo', '2026-01-20'],
    [0, 'Visit', '2026-01-02'],
    [0, 'Visit', '2026-01-02'],
    [0, 'Visit', '2026-01-02'],
    [0, 'Webinar attended', '2026-01-02'],
  ]);
  const lines = readReport(session.db, dataSet.id, { from: 0, count: 20 });
  const listed = lines.map(({ row, column: header, raw, reason }) => [row, header, raw, reason]);
  expect(listed).toEqual(
    expect.arrayContaining([
      [5, 'Webinar attended', 'yes', 'noActivityDay'],
      [5, 'TotalVisits', '2', 'noActivityDay'],
      [6, 'Webinar attended', 'perhaps', 'unreadableYesNo'],
      [6, 'TotalVisits', '1.5', 'unreadableNumber'],
      [6, 'Demo date', 'soon', 'unreadableDate'],
    ]),
  );
});

test('columns become activities only where a column says when', async () => {
  const session = freshWorkshop();
  const before = JSON.stringify(session.state);
  const nowhere = plan({ wide: [{ column: 'c3', how: 'count', type: 'Visit', day: 'c99' }] });
  expect(await importInto(session, nowhere, localImportHost(), importBy)).toEqual({
    ok: false,
    refusal: { kind: 'planWideWithoutDay', column: 'TotalVisits' },
  });
  expect(JSON.stringify(session.state)).toBe(before);
});

/** What each lead did, as "lead, type, day", of the one data set there is. */
function doneIn(session: WorkshopSession) {
  const [dataSet, ...more] = Object.values(session.state.dataSet);
  if (dataSet === undefined || more.length > 0) throw new Error('There is not one data set.');
  const data = readLeadData(session.db, dataSet);
  const ids = data.columns[dataSet.idColumn ?? ''];
  const { activities } = data;
  if (activities === null || ids === undefined) return { dataSet, did: [] };
  const did = [...activities.lead].map((lead, i) =>
    [
      ids.values[ids.codes[lead] ?? 0],
      activities.type.values[activities.type.codes[i] ?? 0],
      isoOf(activities.day[i] ?? 0),
    ].join(' '),
  );
  return { dataSet, did: did.sort() };
}

const later = `Lead ID,Created,Webinar attended,TotalVisits,Demo date
B,2026-01-03,yes,2,
A,2026-01-02,yes,5,2026-02-01
E,2026-02-03,no,1,
`;

async function addLater(session: WorkshopSession, sameId: 'update' | 'keep') {
  const { dataSet } = doneIn(session);
  const [created] = Object.values(session.state.field);
  if (created === undefined) throw new Error('There is no field.');
  const first = column(1, 'created', { kind: 'field', field: created.id });
  const more = plan({
    path: fileWith(later),
    columns: [column(0, 'id'), first, column(2, 'none'), column(3, 'none'), column(4, 'none')],
    kind: { kind: 'leads', into: { how: 'append', dataSet: dataSet.id, sameId } },
  });
  expect(await importInto(session, more, localImportHost(), importBy)).toMatchObject({ ok: true });
}

test('leads that are added bring what they did; what a lead has of a type on a day is not added to it once more', async () => {
  const session = freshWorkshop();
  expect((await importInto(session, plan(), localImportHost(), importBy)).ok).toBe(true);
  const before = doneIn(session);
  await addLater(session, 'update');
  const { dataSet, did } = doneIn(session);
  expect(did).toEqual([
    'A Demo 2026-01-20',
    'A Demo 2026-02-01',
    ...Array<string>(5).fill('A Visit 2026-01-02'),
    'A Webinar attended 2026-01-02',
    'B Visit 2026-01-03',
    'B Visit 2026-01-03',
    'B Webinar attended 2026-01-03',
    'E Visit 2026-02-03',
  ]);
  expect(dataSet.activities).toMatchObject({ count: 12, completeFrom: '2026-01-02', latest: '2026-02-03' });
  expect(Object.keys(dataSet.activities?.types ?? {}).sort()).toEqual(['Demo', 'Visit', 'Webinar attended']);
  expect(Object.values(session.state.activityType)).toHaveLength(3);
  await addLater(session, 'update');
  expect(doneIn(session).did).toEqual(did);
  const by = { time: importBy.now(), actor: importBy.actor };
  for (const id of ['u1', 'u2']) expect(session.undo({ id, ...by }).ok).toBe(true);
  expect(doneIn(session)).toEqual(before);
});

test('leads that are there and stay as they are keep what they did', async () => {
  const session = freshWorkshop();
  expect((await importInto(session, plan(), localImportHost(), importBy)).ok).toBe(true);
  const { did } = doneIn(session);
  await addLater(session, 'keep');
  expect(doneIn(session).did).toEqual([...did, 'E Visit 2026-02-03'].sort());
});
