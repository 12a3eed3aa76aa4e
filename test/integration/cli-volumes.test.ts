import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { startSample } from '#main/workshop/start-sample.ts';
import { accordHere } from '#test/support/accord-cli.ts';
import { answer, leadsTable } from '#test/support/cli-tables.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const by = { id: 'sample', time: '2026-11-23T09:00:00.000Z', actor: { side: 'both' } } as const;
let folder = '';
let file = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  file = join(folder, 'sample.accord');
  const made = startSample(file, by, { language: 'en', timeZone: 'UTC' });
  if (!made.ok) throw new Error(made.refusal.kind);
  made.value.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('volumes on the command line', () => {
  it('A5 count each lead once, in weeks that follow each other, the last of which is not whole', async () => {
    const { volumes, stages, reached, warnings } = await answer(simulateAnswer, 'simulate', file, '--volumes', 'week');
    if (volumes === null || volumes === undefined) throw new Error('no volumes');
    expect(volumes).toMatchObject({ by: 'week', leads: 5000, withoutCreated: 0 });
    expect(warnings).toEqual([expect.stringMatching(/^Facts are as of today/)]);
    const { periods, typical } = volumes;
    expect(volumes.factsAsOfToday).toContain('employees');
    const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    for (const [i, { from }] of periods.entries()) {
      if (i > 0) expect(from).toBe(dayAfter(periods[i - 1]?.to ?? ''));
      expect(new Date(from).getUTCDay()).toBe(['sunday', 'monday'].indexOf(volumes.weekBegins));
    }
    const last = periods.at(-1);
    expect([last?.from, volumes.upTo, last?.to].toSorted()).toEqual([last?.from, volumes.upTo, last?.to]);
    expect(last?.whole).toBe(volumes.upTo === last?.to);
    const mqls = periods.reduce((sum, { counts }) => sum + (counts.mql ?? 0), typical.mql?.earlier ?? 0);
    // Whoever is an MQL or beyond today came there on some day; some that came have fallen back since.
    expect(mqls).toBeGreaterThanOrEqual(reached.mql ?? Number.NaN);
    expect(mqls).toBeLessThanOrEqual(5000);
    expect(stages.mql).toBeGreaterThan(0);
    const { median, low, high } = typical.mql ?? {};
    expect(low).toBeLessThanOrEqual(median ?? Number.NaN);
    expect(high).toBeGreaterThanOrEqual(median ?? Number.NaN);
  });

  it('A5 are the same leads by month, and are said in a sentence for each stage', async () => {
    const { code, out } = await accordHere('simulate', file, '--volumes', 'month');
    expect(code).toBe(0);
    expect(out).toMatch(/MQL: [\d.]+ a month, between \d+ and \d+ in the middle half of the last \d+ whole months/);
  });

  it('A5 without created days there are none, and the answer says why', async () => {
    const own = temporaryFolder();
    const bare = join(own, 'bare.accord');
    await accordHere('new', bare);
    expect((await accordHere('import', bare, leadsTable(own))).code).toBe(0);
    const { volumes, warnings } = await answer(simulateAnswer, 'simulate', bare, '--volumes', 'week');
    expect(volumes).toBeNull();
    expect(warnings).toEqual([expect.stringContaining('created')]);
  });
});
