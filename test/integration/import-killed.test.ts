import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bulkIds } from '#main/store/bulk/delete-bulk.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import { fileWith } from '../support/import/files.ts';
import { freshWorkshop } from '../support/import/workshops.ts';

const rounds = process.env.ACCORD_FULL === '1' ? 50 : 6;
const leads = 20_000;

/** Runs the import as a script would, and kills it after a while unless it was over before. */
function importAndKill(file: string, table: string, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [resolve('main/cli/index.ts'), 'import', file, table], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((over) =>
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      over(signal === 'SIGKILL');
    }),
  );
}

it('an import killed at a random moment leaves the data sets that were there, or all of the new one', async () => {
  const session = freshWorkshop();
  const { path } = session;
  session.close();
  const rows = Array.from({ length: leads }, (_none, i) => `L${i},Source ${i % 9},${i},a${i}@example.com`);
  const table = fileWith(`Lead ID,Source,Size,E-mail\n${rows.join('\n')}\n`);
  let killed = 0;
  let sets = 0;
  let longest = 1500;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    // At least one is killed however quick the machine: the last one at once, if need be.
    const after = killed === 0 && round === rounds - 1 ? 1 : 50 + Math.random() * longest;
    const wasKilled = await importAndKill(path, table, after);
    if (wasKilled) killed++;
    else longest = Math.min(longest, performance.now() - began);
    const opened = openSession(path);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    const { state, db } = opened.value;
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const all = Object.values(state.dataSet);
    expect(all.length === sets || all.length === sets + 1).toBe(true);
    if (!wasKilled) expect(all.length).toBe(sets + 1);
    for (const dataSet of all) expect(readLeadData(db, dataSet).rows).toBe(leads);
    expect(bulkIds(db)).toEqual(all.map(({ id }) => id).sort());
    sets = all.length;
    opened.value.close();
  }
  expect(killed).toBeGreaterThan(0);
}, 240_000);
