import { beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '#main/import-host/run-import.ts';
import { runProfile } from '#main/import-host/run-profile.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { LeadData } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { readDay } from '#shared/values/read-day.ts';
import { headersOf, rowsOf, tableAt } from '../support/import/files.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';
import { realData } from '../support/real-data.ts';

const at = (name: string) => realData(name) ?? '';

beforeEach((context) => {
  if (realData('xeducation-leads.csv') === null) context.skip('real data is not here');
});

function shown(session: WorkshopSession): { dataSet: DataSet; data: LeadData } {
  const dataSet = session.state.dataSet[session.state.workshop.workshop?.shownDataSet ?? ''] as DataSet;
  return { dataSet, data: readLeadData(session.db, dataSet) };
}

/** Leads and wins of each value of a column, by the outcome as it is mapped. */
function winsBy(session: WorkshopSession, header: string): Record<string, [number, number]> {
  const { dataSet, data } = shown(session);
  const by = data.columns[dataSet.columns.find((column) => column.header === header)?.key ?? ''];
  const outcome = data.columns[dataSet.outcome?.column ?? ''];
  const counts: Record<string, [number, number]> = {};
  for (let row = 0; row < data.rows; row++) {
    const value = by?.values[by.codes[row] as number] ?? '';
    const won = dataSet.outcome?.won.includes(outcome?.values[outcome.codes[row] as number] ?? '');
    const [leads, wins] = counts[value] ?? [0, 0];
    counts[value] = [leads + 1, wins + (won ? 1 : 0)];
  }
  return counts;
}

describe('the X Education leads', () => {
  it('CSV and XLSX give identical columns', async () => {
    const [csv, xlsx] = [await tableAt(at('xeducation-leads.csv')), await tableAt(at('xeducation-leads.xlsx'))];
    expect(headersOf(xlsx)).toEqual(headersOf(csv));
    expect(rowsOf(xlsx)).toEqual(rowsOf(csv));
  });

  it('come in whole: 9,240 leads, 3,561 of them won, by source and by origin as is known', async () => {
    const session = freshWorkshop();
    const answer = await runImport(session, orderFor(at('xeducation-leads.csv'), { outcome: 'Converted=1' }), importBy);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    expect(answer.value).toMatchObject({
      format: 'csv',
      encoding: 'UTF-8',
      delimiter: ',',
      rows: { read: 9240, kept: 9240, merged: 0, refused: 0 },
      unreadable: [],
    });
    const bySource = winsBy(session, 'Lead Source');
    expect(bySource).toMatchObject({
      Google: [2868, 1147],
      'Direct Traffic': [2543, 818],
      'Olark Chat': [1755, 448],
      'Organic Search': [1154, 436],
      Reference: [534, 490],
      'Welingak Website': [142, 140],
      '': [36, 29],
    });
    expect(Object.values(bySource).reduce((sum, [, wins]) => sum + wins, 0)).toBe(3561);
    expect(winsBy(session, 'Lead Origin')).toMatchObject({
      'Landing Page Submission': [4886, 1768],
      API: [3580, 1115],
      'Lead Add Form': [718, 664],
    });
    const { dataSet } = shown(session);
    expect(Object.keys(dataSet.fields)).toHaveLength(37);
    expect(dataSet.idColumn).toBe('c0');
  });

  it('time on the website alone tells buyers with an AUC of 0.651; of the top tenth by it 69.8% converted', async () => {
    const session = freshWorkshop();
    await runImport(session, orderFor(at('xeducation-leads.xlsx'), { outcome: 'Converted=1' }), importBy);
    const leads = withOutcome(session, 'Total Time Spent on Website').sort((a, b) => b.value - a.value);
    expect(leads).toHaveLength(9240);
    expect(share(leads)).toBeCloseTo(0.3854, 4);
    expect(auc(leads)).toBeCloseTo(0.651, 3);
    expect(share(leads.slice(0, 924))).toBeCloseTo(0.698, 3);
  });

  it('give the same fingerprint from either file, and another when a column is left out', async () => {
    const [a, b] = [freshWorkshop(), freshWorkshop('education')];
    const c = freshWorkshop();
    await runImport(a, orderFor(at('xeducation-leads.csv')), importBy);
    await runImport(b, orderFor(at('xeducation-leads.csv')), importBy);
    await runImport(c, orderFor(at('xeducation-leads.xlsx')), importBy);
    expect(shown(c).dataSet.fingerprint).toBe(shown(a).dataSet.fingerprint);
    expect(shown(b).dataSet.fingerprint).not.toBe(shown(a).dataSet.fingerprint);
  });

  it('V2 “Select” is found 5,043 times in one column and counts as unknown', async () => {
    const profile = await runProfile(at('xeducation-leads.csv'), {});
    if (!profile.ok) throw new Error(JSON.stringify(profile.refusal));
    expect(profile.value).toMatchObject({ rows: 9240, headerRow: 1, looksLike: 'leads' });
    const heard = profile.value.columns.find(({ name }) => name === 'How did you hear about X Education');
    expect(heard?.missingMarkers[0]).toEqual({ text: 'Select', count: 5043, tick: true, why: 'formDefault' });
    expect(heard).toMatchObject({ filled: 7033, known: 1990 });
  });

  it('what was filled in after the outcome is named, and left out unless someone says otherwise', async () => {
    const session = freshWorkshop('education');
    const answer = await runImport(session, orderFor(at('xeducation-leads.csv')), importBy);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const out = answer.value.mapping.filter(({ reason }) => reason === 'leakage').map(({ column }) => column);
    expect(out).toEqual(['Last Activity', 'Tags', 'Lead Quality', 'Lead Profile', 'Last Notable Activity']);
    expect(answer.value.mapping.find(({ column }) => column === 'Converted')).toMatchObject({
      role: 'outcome',
      confidence: 0.96,
    });
    expect(answer.value.outcome).toEqual({ column: 'Converted', won: ['1'], lost: null });
  });
});

describe('the Olist leads and deals', () => {
  it('842 of 8,000 join as won, with their dates; by origin as is known', async () => {
    const session = freshWorkshop();
    const leads = await runImport(session, orderFor(at('olist-mql.csv')), importBy);
    expect(leads.ok && leads.value.rows).toEqual({ read: 8000, kept: 8000, merged: 0, refused: 0 });
    const deals = await runImport(
      session,
      orderFor(at('olist-deals.csv'), { kind: 'outcomes', join: 'mql_id=mql_id' }),
      importBy,
    );
    expect(deals.ok && deals.value.rows).toEqual({ read: 842, kept: 842, merged: 0, refused: 0 });
    expect(winsBy(session, 'origin')).toEqual({
      organic_search: [2296, 271],
      paid_search: [1586, 195],
      social: [1350, 75],
      unknown: [1099, 179],
      direct_traffic: [499, 56],
      email: [493, 15],
      referral: [284, 24],
      other: [150, 4],
      display: [118, 6],
      other_publicities: [65, 3],
      '': [60, 14],
    });
    expect(Object.keys(session.state.dataSet)).toHaveLength(1);
    const { mean, ...days } = daysToWon(session);
    // One deal was won before its lead was first met.
    expect(days).toEqual({ won: 842, least: -2, most: 427, median: 14, before: 1 });
    expect(mean).toBeCloseTo(48.4, 1);
    const won = Object.values(winsBy(session, 'origin')).reduce((sum, [, wins]) => sum + wins, 0);
    expect(won / 8000).toBeCloseTo(0.10525, 5);
  });

  it('the odd ones are seen: a word for unknown, ranges, one huge revenue', async () => {
    const mql = await runProfile(at('olist-mql.csv'), {});
    const deals = await runProfile(at('olist-deals.csv'), {});
    if (!mql.ok || !deals.ok) throw new Error('The profile was refused.');
    const origin = mql.value.columns.find(({ name }) => name === 'origin');
    expect(origin?.missingMarkers).toContainEqual({ text: 'unknown', count: 1099, tick: true, why: 'word' });
    const column = (name: string) => deals.value.columns.find((each) => each.name === name);
    expect(column('average_stock')?.notes).toContainEqual({ kind: 'ranges', count: 55 });
    expect(column('declared_monthly_revenue')).toMatchObject({ type: 'number', max: '50000000' });
    const revenue = column('declared_monthly_revenue');
    const zeros = revenue?.top.find(({ text }) => Number(text) === 0)?.count ?? 0;
    expect((revenue?.known ?? 0) - zeros).toBe(45);
    expect(column('declared_monthly_revenue')?.notes).toContainEqual({ kind: 'farOut', text: '50000000.0' });
    expect(deals.value.looksLike).toBe('outcomes');
  });
});

function daysToWon(session: WorkshopSession) {
  const { dataSet, data } = shown(session);
  const created = data.columns[dataSet.createdColumn ?? ''];
  const won = data.columns[dataSet.outcome?.dateColumn ?? ''];
  const days: number[] = [];
  for (let row = 0; row < data.rows; row++) {
    const from = readDay(created?.values[created.codes[row] as number] ?? '', 'ymd', 'UTC');
    const to = readDay(won?.values[won.codes[row] as number] ?? '', 'ymd', 'UTC');
    if (from !== null && to !== null) days.push(to.day - from.day);
  }
  days.sort((a, b) => a - b);
  const before = days.filter((day) => day < 0).length;
  const mean = days.reduce((sum, day) => sum + day, 0) / days.length;
  const middle = ((days[420] ?? 0) + (days[421] ?? 0)) / 2;
  return { won: days.length, least: days[0], most: days.at(-1), median: middle, before, mean };
}

type WithOutcome = { readonly value: number; readonly won: boolean };

/** Each lead's number in a column, and whether it was won. */
function withOutcome(session: WorkshopSession, header: string): WithOutcome[] {
  const { dataSet, data } = shown(session);
  const by = data.columns[dataSet.columns.find((column) => column.header === header)?.key ?? ''];
  const outcome = data.columns[dataSet.outcome?.column ?? ''];
  return Array.from({ length: data.rows }, (_none, row) => ({
    value: Number(by?.values[by.codes[row] as number]),
    won: dataSet.outcome?.won.includes(outcome?.values[outcome.codes[row] as number] ?? '') === true,
  }));
}

function share(leads: readonly WithOutcome[]): number {
  return leads.filter(({ won }) => won).length / leads.length;
}

/** The chance that a lead that was won has the larger value than one that was not; ties count half (Mann and Whitney). */
function auc(leads: readonly WithOutcome[]): number {
  const sorted = [...leads].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (sorted[i]?.won) ranks += rank;
    from = to;
  }
  const won = sorted.filter((lead) => lead.won).length;
  return (ranks - (won * (won + 1)) / 2) / (won * (sorted.length - won));
}
