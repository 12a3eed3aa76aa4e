import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { csvCell } from '#main/files/csv/csv-cell.ts';
import type { ImportHost } from '#main/import-host/import-host.ts';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { runImport } from '#main/import-host/run-import.ts';
import { bulkIds } from '#main/store/bulk/delete-bulk.ts';
import { readReport } from '#main/store/bulk/import-records.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import { decisionDays } from '#shared/engine/as-of.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { modelOf } from '#shared/model/model.ts';
import { isoOf } from '#shared/values/day.ts';
import { fileWith } from '../support/import/files.ts';
import { column, planOf } from '../support/import/planned.ts';
import { imprint, leadsText, only, planFor } from '../support/import/small-table.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';
import { cellsOf } from '../support/staged-leads.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('an import comes in whole', () => {
  it('leads, fields and mapping are one step, shown at once, and undone in one', async () => {
    const session = freshWorkshop();
    const answer = await runImport(
      session,
      orderFor(fileWith(leadsText, { name: 'leads.csv' }), { outcome: 'Converted=1' }),
      importBy,
    );
    expect(answer).toMatchObject({ ok: true, value: { rows: { read: 4, kept: 3, merged: 1, refused: 0 } } });
    const dataSet = only(session);
    expect(session.state.workshop.workshop?.shownDataSet).toBe(dataSet.id);
    expect(dataSet).toMatchObject({
      name: 'leads',
      file: 'leads.csv',
      leads: 3,
      idColumn: 'c0',
      createdColumn: 'c3',
      outcome: { column: 'c4', won: ['1'] },
    });
    expect(Object.values(session.state.field).map(({ key }) => key)).toContain('source');
    const data = readLeadData(session.db, dataSet);
    expect(cellsOf(data.columns.c1 as never)).toEqual(['Ads', 'Web', 'Select']);
    expect(session.undo({ id: 'u', time: importBy.now(), actor: importBy.actor }).ok).toBe(true);
    expect(Object.keys(session.state.dataSet)).toEqual([]);
    expect(Object.keys(session.state.field)).toEqual([]);
    expect(session.redo({ id: 'r', time: importBy.now(), actor: importBy.actor }).ok).toBe(true);
    expect(readLeadData(session.db, only(session)).rows).toBe(3);
  });

  it('V4 the report names each unreadable cell and each doubled id, and is written as a CSV that runs nothing', async () => {
    const session = freshWorkshop();
    const reportPath = join(temporaryFolder(), 'report.csv');
    const plan = planFor(fileWith(leadsText));
    expect((await importInto(session, plan, localImportHost(), importBy)).ok).toBe(true);
    expect(readReport(session.db, only(session).id, { from: 0, count: 10 })).toEqual([
      { row: 4, column: 'Lead ID', raw: 'A', reason: 'doubledId', keptRow: 2 },
      { row: 3, column: 'Size', raw: 'many', reason: 'unreadableNumber' },
    ]);
    expect(csvCell('=cmd|x')).toBe("'=cmd|x");
    expect(csvCell('-12')).toBe('-12');
    const other = freshWorkshop();
    const answer = await runImport(
      other,
      orderFor(plan.path, {
        reportPath,
        mapPath: fileWith('{"columns":{"Lead ID":{"role":"id"},"Size":{"field":"Size","type":"number"}}}'),
      }),
      importBy,
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { report: reportPath, unreadable: [{ column: 'Size', count: 1, examples: ['many'] }] },
    });
  });

  it('A4 a created day that a map file names by its role alone is read as its column is written, each time as one field', async () => {
    const session = freshWorkshop();
    const path = fileWith('Lead ID,Made\nA,31/01/2026\nB,02/02/2026\n');
    const mapPath = fileWith('{"columns":{"Lead ID":{"role":"id"},"Made":{"role":"created","dateOrder":"dmy"}}}');
    for (const _ of [1, 2]) expect((await runImport(session, orderFor(path, { mapPath }), importBy)).ok).toBe(true);
    expect(Object.values(session.state.field).map(({ name, type }) => [name.en, type])).toEqual([['Made', 'date']]);
    const model = modelOf(session.state, 'model' as ModelId);
    if (model === null) throw new Error('no model');
    for (const dataSet of Object.values(session.state.dataSet)) {
      const { day, withoutDay } = decisionDays(model, dataSet, readLeadData(session.db, dataSet));
      expect([...day].map(isoOf)).toEqual(['2026-02-14', '2026-02-16']);
      expect(withoutDay).toBe(0);
    }
  });

  it('a second import matches the fields of the first and adds the markers it brings', async () => {
    const session = freshWorkshop();
    await runImport(session, orderFor(fileWith(leadsText)), importBy);
    const fields = Object.keys(session.state.field).length;
    const answer = await runImport(
      session,
      orderFor(fileWith(leadsText.replaceAll('Select', 'n/a')), { dataset: 'Next month' }),
      importBy,
    );
    expect(answer).toMatchObject({ ok: true, value: { dataset: 'Next month' } });
    expect(Object.keys(session.state.field)).toHaveLength(fields);
    const source = Object.values(session.state.field).find(({ key }) => key === 'source');
    expect(source?.missing).toEqual(['Select', 'n/a']);
  });

  it('--missing takes the place of what was found: for one column, or for all', async () => {
    const session = freshWorkshop();
    const text = 'id,a,b\n1,x,unknown\n2,n/a,y\n3,x,y\n4,Select,y\n';
    const answer = await runImport(session, orderFor(fileWith(text), { missing: ['a=Select'] }), importBy);
    expect(answer.ok && answer.value.missingMarkers).toEqual([
      { column: 'a', values: ['Select'] },
      { column: 'b', values: ['unknown'] },
    ]);
    const all = await runImport(freshWorkshop(), orderFor(fileWith(text), { missing: ['*=Select'] }), importBy);
    expect(all.ok && all.value.missingMarkers.map(({ values }) => values)).toEqual([
      ['Select'],
      ['Select'],
      ['Select'],
    ]);
  });

  it('A1 activities join the leads under the same name, with types that the model takes on', async () => {
    const session = freshWorkshop();
    await runImport(session, orderFor(fileWith(leadsText, { name: 'leads.csv' })), importBy);
    const text =
      'Lead ID,Activity,Date\nA,Demo requested,2026-01-10\nB,Page visited,2026-01-11\nZ,Page visited,2026-01-11\nC,Unsubscribed,2026-01-09\n';
    const answer = await runImport(session, orderFor(fileWith(text), { kind: 'activities' }), importBy);
    expect(answer).toMatchObject({
      ok: true,
      value: { dataset: 'leads', rows: { read: 4, kept: 3, merged: 0, refused: 1 } },
    });
    const dataSet = only(session);
    expect(dataSet.activities).toMatchObject({ count: 3, completeFrom: '2026-01-09', latest: '2026-01-11' });
    const data = readLeadData(session.db, dataSet);
    expect([...(data.activities?.lead ?? [])]).toEqual([0, 1, 2]);
    expect(cellsOf(data.columns.c1 as never)).toEqual(['Ads', 'Web', 'Select']);
    const types = Object.values(session.state.activityType).map(({ name, signal }) => [name.en, signal]);
    expect(types).toEqual([
      ['Demo requested', 'intent'],
      ['Page visited', 'interest'],
      ['Unsubscribed', 'negative'],
    ]);
    const again = await runImport(session, orderFor(fileWith(text), { kind: 'activities' }), importBy);
    expect(again.ok).toBe(true);
    expect(Object.keys(session.state.activityType)).toHaveLength(3);
  });

  it('a column of the leads that is not there is refused', async () => {
    const session = freshWorkshop();
    await runImport(session, orderFor(fileWith(leadsText)), importBy);
    const kind = { kind: 'outcomes', dataSet: only(session).id, column: 'c99', withoutDeal: 'open' } as const;
    const plan = planOf([column(0, 'lead')], { path: fileWith(leadsText), kind });
    expect(await importInto(session, plan, localImportHost(), importBy)).toEqual({
      ok: false,
      refusal: { kind: 'planUnknownColumn', column: 'c99' },
    });
  });

  it('activities and outcomes without leads are refused', async () => {
    const path = fileWith('Lead ID,Activity,Date\nA,Visit,2026-01-10\n');
    expect(await runImport(freshWorkshop(), orderFor(path, { kind: 'activities' }), importBy)).toMatchObject({
      refusal: { kind: 'importNoLeads' },
    });
  });
});

describe('an import that does not come to its end leaves the workshop as it was', () => {
  it.each<[string, (path: string) => ImportPlan]>([
    ['the table is not there', () => planFor('/nowhere/leads.csv')],
    ['the plan does not fit', (path) => planOf([column(7, 'id')], { path })],
    [
      'the leads it belongs to are not there',
      (path) => ({
        ...planFor(path),
        kind: { kind: 'outcomes', dataSet: 'no' as never, column: 'c0', withoutDeal: 'open' },
      }),
    ],
    [
      'a field of the plan is gone',
      (path) => planOf([column(0, 'none', { kind: 'field', field: 'gone' as never })], { path }),
    ],
  ])('%s', async (_name, plan) => {
    const session = freshWorkshop();
    const before = imprint(session);
    const answer = await importInto(session, plan(fileWith(leadsText)), localImportHost(), importBy);
    expect(answer.ok).toBe(false);
    expect(imprint(session)).toEqual(before);
  });

  it('cancelled between two pieces', async () => {
    const session = freshWorkshop();
    const before = imprint(session);
    const stop = new AbortController();
    const host = stoppingHost(() => stop.abort());
    const answer = await importInto(session, planFor(fileWith(leadsText)), host, importBy, { signal: stop.signal });
    expect(answer).toEqual({ ok: false, refusal: { kind: 'importCancelled' } });
    expect(imprint(session)).toEqual(before);
    expect((await importInto(session, planFor(fileWith(leadsText)), localImportHost(), importBy)).ok).toBe(true);
  });

  it('the workshop is closed while leads come in', async () => {
    const session = freshWorkshop();
    const { path } = session;
    const answer = await importInto(
      session,
      planFor(fileWith(leadsText)),
      stoppingHost(() => session.close()),
      importBy,
    );
    expect(answer.ok).toBe(false);
    const opened = openSession(path);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    onTestFinished(() => opened.value.close());
    expect(bulkIds(opened.value.db)).toEqual([]);
    expect(opened.value.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

/** A host that, after its first piece, lets something happen. */
function stoppingHost(happen: () => void): ImportHost {
  const host = localImportHost();
  return {
    ...host,
    async *build(order, watch) {
      let pieces = 0;
      for await (const step of host.build(order, watch)) {
        yield step;
        if (++pieces === 1) happen();
      }
    },
  };
}
