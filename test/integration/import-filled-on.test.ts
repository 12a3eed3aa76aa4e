import { expect, test } from 'vitest';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { runImport } from '#main/import-host/run-import.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import { filledOnDays } from '#shared/engine/columns/filled-on.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { FieldId } from '#shared/model/ids.ts';
import { modelOf } from '#shared/model/model.ts';
import { isoOf } from '#shared/values/day.ts';
import { fileWith } from '../support/import/files.ts';
import { column, modelId, newField, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';

const january = 'Lead ID,Budget,Budget asked on\nA,10,5/1/2026\nB,20,\nC,,6/1/2026\n';

/** Leads whose budget was asked for on a day that the table says, day first. */
const plan = (more: Partial<ImportPlan> = {}) =>
  planOf(
    [
      column(0, 'id'),
      column(1, 'none', newField('Budget', 'number'), { filledOn: 'c2' }),
      column(2, 'none', newField('Budget asked on', 'date'), { reading: { decimal: '.', dateOrder: 'dmy' } }),
    ],
    { path: fileWith(january), ...more },
  );

/** By lead id: the day on which the budget was filled in. */
function daysIn(session: WorkshopSession): Record<string, string | null> {
  const dataSet = Object.values(session.state.dataSet).at(-1);
  const model = modelOf(session.state, modelId);
  const budget = model?.fields.find(({ key }) => key === 'budget');
  const mapped = dataSet?.fields[budget?.id as FieldId];
  if (dataSet === undefined || model === null || mapped?.filledOn === undefined) return {};
  const data = readLeadData(session.db, dataSet);
  const dayOf = filledOnDays(model, dataSet, data, mapped.filledOn);
  const ids = data.columns[dataSet.idColumn ?? ''];
  const pairs = Array.from({ length: data.rows }, (_, row): [string, string | null] => {
    const day = dayOf(row);
    return [ids?.values[ids.codes[row] ?? 0] ?? '', day === null ? null : isoOf(day)];
  });
  return Object.fromEntries(pairs);
}

test('V1 a data set knows on which day each lead’s fact was filled in, read as the column of days is read', async () => {
  const session = freshWorkshop();
  expect((await importInto(session, plan(), localImportHost(), importBy)).ok).toBe(true);
  expect(daysIn(session)).toEqual({ A: '2026-01-05', B: null, C: '2026-01-06' });
});

test('V1 leads that are added bring their days, also to leads that had none', async () => {
  const session = freshWorkshop();
  const undated = plan().columns.map(({ filledOn: _none, ...each }) => each);
  expect((await importInto(session, plan({ columns: undated }), localImportHost(), importBy)).ok).toBe(true);
  expect(daysIn(session)).toEqual({});
  const [base] = Object.values(session.state.dataSet);
  const fieldOf = (key: string) => Object.values(session.state.field).find((each) => each.key === key)?.id as FieldId;
  const [id, budget, days] = plan().columns;
  if (base === undefined || id === undefined || budget === undefined || days === undefined) throw new Error('No plan.');
  const more = plan({
    path: fileWith('Lead ID,Budget,Budget asked on\nB,25,7/1/2026\nD,30,8/1/2026\n'),
    columns: [
      id,
      { ...budget, fact: { kind: 'field', field: fieldOf('budget') } },
      { ...days, fact: { kind: 'field', field: fieldOf('budget_asked_on') } },
    ],
    kind: { kind: 'leads', into: { how: 'append', dataSet: base.id, sameId: 'update' } },
  });
  expect(await importInto(session, more, localImportHost(), importBy)).toMatchObject({ ok: true });
  expect(daysIn(session)).toEqual({ A: '2026-01-05', B: '2026-01-07', C: '2026-01-06', D: '2026-01-08' });
});

test('V1 a fact that a table of outcomes tells goes by that table’s own day', async () => {
  const session = freshWorkshop();
  const [id] = plan().columns;
  if (id === undefined) throw new Error('No plan.');
  const leads = planOf([id], { path: fileWith('Lead ID\nA\nB\n') });
  expect((await importInto(session, leads, localImportHost(), importBy)).ok).toBe(true);
  const [base] = Object.values(session.state.dataSet);
  const deals = planOf(
    [
      column(0, 'lead'),
      column(1, 'outcome'),
      column(2, 'outcomeDate'),
      column(3, 'none', newField('Budget', 'text'), { filledOn: 'c2' }),
    ],
    {
      path: fileWith('Lead,Result,Closed,Budget\nA,won,2026-03-01,high\n'),
      outcome: { won: ['won'], lost: null },
      kind: { kind: 'outcomes', dataSet: base?.id as never, column: 'c0', withoutDeal: 'open' },
    },
  );
  expect(await importInto(session, deals, localImportHost(), importBy)).toMatchObject({ ok: true });
  expect(daysIn(session)).toEqual({ A: '2026-03-01', B: null });
});

test('V1 a column of days that is not brought in is refused, and nothing is stored', async () => {
  const session = freshWorkshop();
  const columns = plan().columns.map((each) =>
    each.key === 'c2' ? { ...each, fact: { kind: 'none' } as const } : each,
  );
  expect(await importInto(session, plan({ columns }), localImportHost(), importBy)).toEqual({
    ok: false,
    refusal: { kind: 'planFilledOnNotThere', column: 'Budget' },
  });
  expect(session.state.dataSet).toEqual({});
});

test('V1 a map file names the column of days, which then comes in as a fact; one that is not there is refused', async () => {
  const session = freshWorkshop();
  const map = (filledOn: string) =>
    fileWith(JSON.stringify({ columns: { 'Lead ID': { role: 'id' }, Budget: { field: 'Budget', filledOn } } }), {
      name: 'map.json',
    });
  const path = fileWith(january);
  const wrong = await runImport(session, orderFor(path, { mapPath: map('Asked') }), importBy);
  expect(wrong).toEqual({ ok: false, refusal: { kind: 'importNoColumn', column: 'Asked' } });
  const brought = await runImport(session, orderFor(path, { mapPath: map('Budget asked on') }), importBy);
  expect(brought).toMatchObject({ ok: true, value: { rows: { kept: 3 } } });
  expect(daysIn(session)).toMatchObject({ B: null });
  expect(Object.values(daysIn(session)).filter((day) => day !== null)).toHaveLength(2);
});
