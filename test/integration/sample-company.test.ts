import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import { startSample } from '#main/workshop/start-sample.ts';
import { sampleCompany } from '#shared/sample/leads.ts';
import { sampleRecords } from '#shared/sample/model.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { untranslatedTexts } from '#test/support/untranslated.ts';

const by = { id: 'sample', time: '2026-11-23T09:00:00.000Z', actor: { side: 'both' } } as const;

describe('the sample company', () => {
  it('is one file with 5,000 leads that opens again as it was made', () => {
    const path = join(temporaryFolder(), 'sample.accord');
    const made = startSample(path, by, { language: 'en', timeZone: 'UTC' });
    if (!made.ok) throw new Error(made.refusal.kind);
    const state = made.value.state;
    expect(made.value.canUndo).toBe(false);
    made.value.close();
    const opened = openSession(path);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    expect(opened.value.state).toEqual(state);
    const dataSet = state.dataSet['sample-leads'];
    if (dataSet === undefined) throw new Error('no data set');
    const data = readLeadData(opened.value.db, dataSet);
    expect(data.rows).toBe(5000);
    expect(data.activities?.lead.length).toBe(dataSet.activities?.count);
    opened.value.close();
  });

  it('is the same on every computer, because it is invented from a seed', () => {
    expect(sampleCompany(50)).toEqual(sampleCompany(50));
    expect(sampleCompany(50, 8)).not.toEqual(sampleCompany(50));
  });

  it('tells its story: one source never closes, and nobody who looks for a job buys', () => {
    const { leads, activities } = sampleCompany();
    const won = leads.rows.filter((row) => row[14] === 'Won');
    expect(won.length).toBeGreaterThan(500);
    expect(won.filter((row) => row[9] === 'Content syndication')).toEqual([]);
    expect(leads.rows.filter((row) => row[9] === 'Content syndication').length).toBeGreaterThan(800);
    const visits = new Map<string, number>();
    for (const [id, type] of activities.rows) {
      if (type === 'Visited careers') visits.set(id as string, (visits.get(id as string) ?? 0) + 1);
    }
    const seekers = leads.rows.filter((row) => (visits.get(row[0] as string) ?? 0) >= 2);
    expect(seekers.length).toBeGreaterThan(250);
    expect(seekers.filter((row) => row[14] === 'Won')).toEqual([]);
  });

  it('speaks both languages', () => {
    const records = sampleRecords({ language: 'en', timeZone: 'UTC', currency: 'EUR', createdAt: by.time });
    expect(untranslatedTexts(records.map(({ record }) => record))).toEqual([]);
  });
});
