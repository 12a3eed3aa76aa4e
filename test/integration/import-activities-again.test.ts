import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '#main/import-host/run-import.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { isoOf } from '#shared/values/day.ts';
import { fileWith } from '../support/import/files.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';
import { smallDisk } from '../support/small-disk.ts';
import { by } from '../support/small-workshop.ts';

const leads = 'Lead ID,Size\nA,1\nB,2\n';
const may =
  'Lead ID,Activity,Date,Page\nB,Visit,2026-05-03,/home\nA,Demo,2026-05-01,\nA,Visit,2026-05-02 10:00,/pricing\n';
const june = 'Lead ID,Activity,Date,Page\nA,visit,2026-06-01,/pricing\nB,Call,2026-06-02,\n';

async function withMay(): Promise<WorkshopSession> {
  const session = freshWorkshop();
  for (const order of [orderFor(fileWith(leads)), orderFor(fileWith(may), { kind: 'activities' })]) {
    const answer = await runImport(session, order, importBy);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  }
  return session;
}

function only(session: WorkshopSession): DataSet {
  const [dataSet] = Object.values(session.state.dataSet);
  if (dataSet === undefined) throw new Error('There is no data set.');
  return dataSet;
}

/** What was done, in the order in which it is stored. */
function deeds(session: WorkshopSession): string[] {
  const { activities } = readLeadData(session.db, only(session));
  if (activities === null) return [];
  const { lead, type, day, second, asset } = activities;
  return Array.from(lead, (row, i) =>
    [
      type.values[type.codes[i] as number],
      'AB'[row],
      isoOf(day[i] as number),
      second[i],
      asset.values[asset.codes[i] as number],
    ].join(' '),
  );
}

describe('activities of leads that have some', () => {
  it('are stored by type, lead and the most recent first', async () => {
    expect(deeds(await withMay())).toEqual([
      'Visit A 2026-05-02 36000 /pricing',
      'Visit B 2026-05-03 -1 /home',
      'Demo A 2026-05-01 -1 ',
    ]);
  });

  it('A1 are added to them when asked: types under the name that was there, one step to undo', async () => {
    const session = await withMay();
    const before = only(session);
    const order = orderFor(fileWith(june), { kind: 'activities', existing: 'append' });
    const answer = await runImport(session, order, importBy);
    expect(answer).toMatchObject({ ok: true, value: { rows: { read: 2, kept: 2, refused: 0 } } });
    expect(deeds(session)).toEqual([
      'Visit A 2026-06-01 -1 /pricing',
      'Visit A 2026-05-02 36000 /pricing',
      'Visit B 2026-05-03 -1 /home',
      'Demo A 2026-05-01 -1 ',
      'Call B 2026-06-02 -1 ',
    ]);
    const { activities } = only(session);
    expect(activities).toMatchObject({ count: 5, completeFrom: '2026-05-01', latest: '2026-06-02' });
    expect(Object.keys(activities?.types ?? {})).toEqual(['Visit', 'Demo', 'Call']);
    expect(activities?.types.Visit).toBe(before.activities?.types.Visit);
    expect(session.undo(by()).ok).toBe(true);
    expect(deeds(session)).toHaveLength(3);
  });

  it('are replaced where nothing is said', async () => {
    const session = await withMay();
    const answer = await runImport(session, orderFor(fileWith(june), { kind: 'activities' }), importBy);
    expect(answer.ok).toBe(true);
    expect(deeds(session)).toEqual(['visit A 2026-06-01 -1 /pricing', 'Call B 2026-06-02 -1 ']);
  });
});

describe('a report on a disk that fills up', () => {
  it('says that the leads are in and the report is not', async ({ skip }) => {
    const folder = smallDisk();
    if (folder === null) return skip('no right to mount a small disk');
    const session = freshWorkshop();
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(bavail * bsize));
    const reportPath = join(folder, 'report.csv');
    const answer = await runImport(session, orderFor(fileWith(leads), { reportPath }), importBy);
    expect(answer).toEqual({ ok: false, refusal: { kind: 'importInFileNot', dataset: 'table', path: reportPath } });
    expect(readLeadData(session.db, only(session)).rows).toBe(2);
    rmSync(join(folder, 'ballast'));
  });
});
