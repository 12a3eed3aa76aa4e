import { expect, test } from 'vitest';
import { makeKeyFile } from '#main/files/key-file.ts';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { runImport } from '#main/import-host/run-import.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import { fileWith } from '../support/import/files.ts';
import { column, newField, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';

const header = 'Lead ID,Contact,Mail,Budget,Asked,Visits,Won\n';
const january = `${header}A,Amal,a@one.test,10,2026-01-05,2,yes\nA,Amal,a@one.test,12,2026-01-06,1,yes\n`;
const february = `${header}B,Badr,b@two.test,-,2026-02-05,3,no\nB,Badr,b@two.test,30,2026-02-07,0,no\n`;

const planned: Partial<ImportPlan> = {
  outcome: { won: ['yes'], lost: null },
  duplicates: { id: 'last', email: 'keep' },
  wide: [{ column: 'c5', how: 'count', type: 'Visit', day: 'c4' }],
  remember: {
    headers: header
      .trim()
      .split(',')
      .map((each, i) => ({ key: `c${i}`, header: each })),
    replaces: null,
  },
};

/** A workshop in which a table was mapped by hand, and its mapping kept. */
async function workshopWithKept(): Promise<WorkshopSession> {
  const session = freshWorkshop();
  const plan = planOf(
    [
      column(0, 'id'),
      column(1, 'none'),
      column(2, 'none', newField('Address', 'email')),
      column(3, 'none', newField('Money to spend', 'number'), { filledOn: 'c4', missing: ['-'] }),
      column(4, 'none', newField('Asked', 'date')),
      column(5, 'none'),
      column(6, 'outcome'),
    ],
    { ...planned, path: fileWith(january, { name: 'january.csv' }) },
  );
  expect(await importInto(session, plan, localImportHost(), importBy)).toMatchObject({ ok: true });
  return session;
}

function lastOf(session: WorkshopSession) {
  const dataSet = Object.values(session.state.dataSet)
    .toSorted((a, b) => a.position - b.position)
    .at(-1);
  if (dataSet === undefined) throw new Error('There is no data set.');
  return { dataSet, data: readLeadData(session.db, dataSet) };
}

test('a command line maps a table as the kept mapping for its columns: facts, days, merge rule, activities, outcome', async () => {
  const session = await workshopWithKept();
  const answer = await runImport(session, orderFor(fileWith(february, { name: 'february.csv' })), importBy);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      kept: { name: 'january.csv', onlyHere: [], onlyThere: [] },
      rows: { read: 2, kept: 1, merged: 1 },
      outcome: { column: 'Won', won: ['yes'], lost: null },
      duplicates: { id: { rule: 'last' } },
    },
  });
  if (!answer.ok) return;
  expect(answer.value.mapping.map(({ field, confidence, reason }) => [field, confidence, reason])).toEqual([
    [null, 1, 'kept'],
    [null, 1, 'kept'],
    ['address', 1, 'kept'],
    ['money_to_spend', 1, 'kept'],
    ['asked', 1, 'kept'],
    [null, 1, 'kept'],
    [null, 1, 'kept'],
  ]);
  const { dataSet, data } = lastOf(session);
  const budget = Object.values(session.state.field).find(({ key }) => key === 'money_to_spend');
  expect(dataSet.fields[budget?.id as never]).toMatchObject({ column: 'c3', filledOn: { column: 'c4' } });
  expect([...(data.columns.c3?.codes ?? [])].map((code) => data.columns.c3?.values[code])).toEqual(['30']);
  // The row that is kept is the last one, in which nobody visited.
  expect(dataSet.activities).toMatchObject({ count: 0 });
});

test('what the command line says goes before the kept mapping, and --as-suggested leaves it aside', async () => {
  const session = await workshopWithKept();
  const path = fileWith(february);
  const first = await runImport(session, orderFor(path, { duplicates: { id: 'first' } }), importBy);
  expect(first).toMatchObject({ ok: true, value: { duplicates: { id: { rule: 'first' } }, kept: { onlyHere: [] } } });
  expect(lastOf(session).dataSet.activities).toMatchObject({ count: 3, completeFrom: '2026-02-05' });
  const suggested = await runImport(session, orderFor(path, { asSuggested: true }), importBy);
  expect(suggested).toMatchObject({ ok: true, value: { kept: null, duplicates: { id: { rule: 'first' } } } });
  expect(lastOf(session).dataSet.activities).toBeNull();
});

test('names that were replaced in the table before are replaced again, though the command line does not say so', async () => {
  const session = freshWorkshop();
  const path = fileWith(january, { name: 'january.csv' });
  const made = await makeKeyFile(`${path}.accord-key`, importBy.now());
  if (!made.ok) throw new Error(made.refusal.kind);
  const columns = [column(0, 'id'), column(1, 'name'), column(2, 'none', newField('Address', 'email'))];
  const treated = { check: made.value.check, columns: [{ key: 'c2', treatment: 'hash' as const }] };
  const rest = [3, 4, 5, 6].map((place) => column(place, 'none'));
  const { remember } = planned;
  const plan = planOf([...columns, ...rest], { path, remember, pseudonyms: treated });
  const brought = await importInto(session, plan, localImportHost(), importBy, { key: made.value });
  expect(brought).toMatchObject({ ok: true });
  const answer = await runImport(session, orderFor(fileWith(february, { name: 'february.csv' })), importBy);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      pseudonyms: {
        made: true,
        columns: expect.arrayContaining([{ column: 'Mail', treatment: 'hash', reason: 'said' }]),
      },
    },
  });
  const { data } = lastOf(session);
  expect(JSON.stringify(data.columns)).not.toContain('b@two.test');
  expect(JSON.stringify(data.columns)).toContain('@two.test');
});

test('a kept mapping whose table had columns that this one lacks is used, and both differences are said', async () => {
  const session = await workshopWithKept();
  const other = 'Lead ID,Contact,Mail,Budget,Visits,Won,City\nC,Ceren,c@one.test,5,1,no,Izmir\n';
  const answer = await runImport(session, orderFor(fileWith(other)), importBy);
  expect(answer).toMatchObject({ ok: true, value: { kept: { onlyHere: ['City'], onlyThere: ['Asked'] } } });
  const { dataSet } = lastOf(session);
  // Without the column of days there are neither activities nor days of facts.
  expect(dataSet.activities).toBeNull();
  expect(Object.values(dataSet.fields).filter(({ filledOn }) => filledOn !== undefined)).toEqual([]);
});
