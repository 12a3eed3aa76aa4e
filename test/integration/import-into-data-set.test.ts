import { describe, expect, it } from 'vitest';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { readReport } from '#main/store/bulk/import-records.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { IntoDataSet } from '#shared/import/into-data-set.ts';
import type { ColumnFact, PlanColumn } from '#shared/import/plan.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { DataSetId, FieldId } from '#shared/model/ids.ts';
import { translator } from '#shared/text/translate.ts';
import { fileWith } from '../support/import/files.ts';
import { column, newField, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy } from '../support/import/workshops.ts';
import { cellsOf } from '../support/staged-leads.ts';

const lastYear = 'Lead ID,Source,Size,Won\nA,Ads,12,yes\nB,Web,,no\n';
/** The same columns in another order, a new one, a lead that is there (B) and two that are not. */
const thisQuarter = 'Size,Lead ID,City,Source,Won\n7,b,Cairo,Select,no\n9,C,Amman,Ads,yes\n,D,,Web,no\n';

const t = translator('en');

function only(session: WorkshopSession): DataSet {
  const [dataSet, ...more] = Object.values(session.state.dataSet);
  if (dataSet === undefined || more.length > 0) throw new Error(`There are ${more.length + 1} data sets.`);
  return dataSet;
}

async function withLastYear(): Promise<{
  session: WorkshopSession;
  base: DataSet;
  field: (key: string) => ColumnFact;
}> {
  const session = freshWorkshop();
  const columns = [
    column(0, 'id'),
    column(1, 'none', newField('Source', 'category'), { missing: ['Select'] }),
    column(2, 'none', newField('Size', 'number')),
    column(3, 'outcome'),
  ];
  const plan = planOf(columns, { path: fileWith(lastYear), name: 'Last year', outcome: { won: ['yes'], lost: null } });
  expect((await importInto(session, plan, localImportHost(), importBy)).ok).toBe(true);
  const field = (key: string): ColumnFact => {
    const found = Object.values(session.state.field).find((each) => each.key === key);
    return { kind: 'field', field: found?.id as FieldId };
  };
  return { session, base: only(session), field };
}

const quarterColumns = (field: (key: string) => ColumnFact): PlanColumn[] => [
  column(0, 'none', field('size')),
  column(1, 'id'),
  column(2, 'none', newField('City', 'category')),
  column(3, 'none', field('source'), { missing: ['Select'] }),
  column(4, 'outcome'),
];

async function bringIn(
  session: WorkshopSession,
  columns: readonly PlanColumn[],
  into: IntoDataSet,
  text = thisQuarter,
) {
  const plan = planOf(columns, {
    path: fileWith(text),
    name: 'This quarter',
    outcome: { won: ['yes'], lost: null },
    kind: { kind: 'leads', into },
  });
  return importInto(session, plan, localImportHost(), importBy);
}

function lines(session: WorkshopSession): string[] {
  return session.history({ before: null, count: 1 }, t).map(({ text, params }) => t(text, params));
}

const table = (session: WorkshopSession, dataSet: DataSet) => {
  const { columns } = readLeadData(session.db, dataSet);
  return Object.fromEntries(dataSet.columns.map(({ key, header }) => [header, cellsOf(columns[key] as never)]));
};

describe('leads that are added to a data set', () => {
  it('go into its columns by fact, role and name; a lead that is there takes what is known of it, in one step', async () => {
    const { session, base, field } = await withLastYear();
    const into = { how: 'append', dataSet: base.id, sameId: 'update' } as const;
    const done = await bringIn(session, quarterColumns(field), into);
    expect(done).toMatchObject({ ok: true, value: { name: 'Last year', counts: { read: 3, kept: 2, merged: 1 } } });
    const dataSet = only(session);
    expect(dataSet).toMatchObject({ name: 'Last year', leads: 4, counts: { read: 5, kept: 4, merged: 1, refused: 0 } });
    expect(table(session, dataSet)).toEqual({
      'Lead ID': ['A', 'b', 'C', 'D'],
      Source: ['Ads', 'Web', 'Ads', 'Web'],
      Size: ['12', '7', '9', ''],
      Won: ['yes', 'no', 'yes', 'no'],
      City: ['', 'Cairo', 'Amman', ''],
    });
    expect(Object.values(dataSet.fields).map(({ column: key }) => key)).toEqual(['c1', 'c2', 'c4']);
    expect(lines(session)).toEqual(['2 leads added to Last year']);
    expect(session.undo({ id: 'u', time: importBy.now(), actor: importBy.actor }).ok).toBe(true);
    expect(only(session)).toEqual(base);
    expect(table(session, base)['Lead ID']).toEqual(['A', 'B']);
  });

  it('leave a lead that is there as it is where that is chosen, and list its row', async () => {
    const { session, base, field } = await withLastYear();
    const into = { how: 'append', dataSet: base.id, sameId: 'keep' } as const;
    expect(await bringIn(session, quarterColumns(field), into)).toMatchObject({
      ok: true,
      value: { counts: { read: 3, kept: 2, merged: 0, refused: 1 }, reasons: [{ reason: 'alreadyThere', rows: 1 }] },
    });
    expect(table(session, only(session)).Size).toEqual(['12', '', '9', '']);
    expect(readReport(session.db, only(session).id, { from: 0, count: 9 }, 1)).toEqual([
      { row: 2, column: 'Lead ID', raw: 'b', reason: 'alreadyThere' },
    ]);
  });

  it('are refused where they would be read wrongly or nobody could be told apart, and nothing is changed', async () => {
    const { session, base, field } = await withLastYear();
    const into = { how: 'append', dataSet: base.id, sameId: 'update' } as const;
    const columns = quarterColumns(field);
    const german = columns.map((each) =>
      each.key === 'c0' ? { ...each, reading: { ...each.reading, decimal: ',' as const } } : each,
    );
    const nameless = columns.map((each) => (each.role === 'id' ? { ...each, role: 'name' as const } : each));
    const before = JSON.stringify(session.state);
    expect(await bringIn(session, german, into)).toEqual({
      ok: false,
      refusal: { kind: 'appendReading', column: 'Size' },
    });
    expect(await bringIn(session, nameless, into)).toEqual({
      ok: false,
      refusal: { kind: 'appendWithoutId', column: 'Lead ID' },
    });
    const other = planOf(columns, {
      path: fileWith(thisQuarter),
      outcome: { won: ['no'], lost: null },
      kind: { kind: 'leads', into },
    });
    expect(await importInto(session, other, localImportHost(), importBy)).toEqual({
      ok: false,
      refusal: { kind: 'appendOutcome', column: 'Won' },
    });
    expect(JSON.stringify(session.state)).toBe(before);
    expect(await bringIn(session, columns, { ...into, dataSet: 'gone' as DataSetId })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
  });

  it('more than a chunk of them go behind more than a chunk', async () => {
    const { session, base, field } = await withLastYear();
    const many = (from: number) =>
      Array.from({ length: 70_000 }, (_none, i) => `${i % 9},L${from + i},Cairo,Ads,no`).join('\n');
    const into = (id: DataSetId) => ({ how: 'append', dataSet: id, sameId: 'update' }) as const;
    const header = 'Size,Lead ID,City,Source,Won\n';
    expect((await bringIn(session, quarterColumns(field), into(base.id), header + many(0))).ok).toBe(true);
    const city = quarterColumns(field).map((each) => (each.key === 'c2' ? { ...each, fact: field('city') } : each));
    expect((await bringIn(session, city, into(only(session).id), header + many(60_000))).ok).toBe(true);
    const dataSet = only(session);
    expect(dataSet.leads).toBe(130_002);
    const ids = table(session, dataSet)['Lead ID'] ?? [];
    expect(new Set(ids).size).toBe(130_002);
    expect([ids[0], ids[2], ids[130_001]]).toEqual(['A', 'L0', 'L129999']);
  });
});

describe('leads that take the place of a data set', () => {
  it('take its name and its place, in one step', async () => {
    const { session, base, field } = await withLastYear();
    expect((await bringIn(session, quarterColumns(field), { how: 'replace', dataSet: base.id })).ok).toBe(true);
    const dataSet = only(session);
    expect(dataSet).toMatchObject({ name: 'Last year', position: base.position, leads: 3 });
    expect(session.state.workshop.workshop?.shownDataSet).toBe(dataSet.id);
    expect(lines(session)).toEqual(['Last year brought in anew: 3 leads']);
    expect(session.undo({ id: 'u', time: importBy.now(), actor: importBy.actor }).ok).toBe(true);
    expect(only(session)).toEqual(base);
  });
});
