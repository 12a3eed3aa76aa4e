import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bulkIds } from '#main/store/bulk/delete-bulk.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import { accord } from '#test/support/accord-cli.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../../scripts/demo/person.ts';
import { answerOpenDialogs } from '../../../scripts/window/file-dialogs.ts';

const leads = 40_000;
const patience = { timeout: 120_000 };

/** When the app is killed: while the table is read, while it is mapped, so long after the import was begun, or after its report. */
type Moment = 'reading' | 'mapped' | number | 'reported';
const moments: readonly Moment[] = ['reading', 'mapped', 0, 40, 90, 160, 260, 400, 700, 'reported'];

async function untilMoment({ window }: TestApp, moment: Moment): Promise<void> {
  await window.keyboard.press('Control+i');
  await person.part(window, 'import-choose').click(patience);
  if (moment === 'reading') {
    await person.part(window, 'import-progress').waitFor(patience);
    return;
  }
  await person.part(window, 'import-run').waitFor(patience);
  if (moment === 'mapped') return;
  await person.part(window, 'import-run').click(patience);
  if (moment === 'reported') await person.part(window, 'import-report').waitFor(patience);
  else await new Promise((over) => setTimeout(over, moment));
}

/** Everything at once, as a power cut would: the main process, and with it its window and hosts. */
async function kill({ app, close }: TestApp): Promise<void> {
  const child = app.process();
  const gone = new Promise((over) => child.once('exit', over));
  child.kill('SIGKILL');
  await gone;
  await close();
}

/** The data sets in the file, which must be whole: each with all of its leads, and no leads of any other. */
function dataSetsIn(file: string): number {
  const opened = openSession(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const { state, db } = opened.value;
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const all = Object.values(state.dataSet);
    for (const dataSet of all) expect(readLeadData(db, dataSet).rows).toBe(leads);
    expect(bulkIds(db)).toEqual(all.map(({ id }) => id).sort());
    return all.length;
  } finally {
    opened.value.close();
  }
}

it('the app killed at any moment of an import leaves the data sets that were there, or all of the new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-killed-'));
  const [file, table] = [join(folder, 'w.accord'), join(folder, 'leads.csv')];
  try {
    expect((await accord('new', file)).code).toBe(0);
    const rows = Array.from({ length: leads }, (_none, i) => `L${i},Source ${i % 9},${i},a${i}@example.com,Note ${i}`);
    writeFileSync(table, `Lead ID,Source,Size,E-mail,Remark\n${rows.join('\n')}\n`);
    let sets = dataSetsIn(file);
    for (const moment of moments) {
      const launched = await launchApp({ args: [file] });
      await person.part(launched.window, 'canvas-screen').waitFor(patience);
      await answerOpenDialogs(launched.app, table);
      await untilMoment(launched, moment);
      await kill(launched);
      const after = dataSetsIn(file);
      if (moment === 'reading' || moment === 'mapped') expect(after).toBe(sets);
      else if (moment === 'reported') expect(after).toBe(sets + 1);
      else expect([sets, sets + 1]).toContain(after);
      sets = after;
    }
    // What was killed is no hindrance: the last one came in whole.
    expect(sets).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
