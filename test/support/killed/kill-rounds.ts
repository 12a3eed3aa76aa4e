import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bulkIds } from '#main/store/bulk/delete-bulk.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { readStep } from '#main/store/log.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { emptyState } from '#shared/model/records.ts';
import { cellsOf, leadName } from '../staged-leads.ts';

export type Work = 'edit' | 'import' | 'saveAs' | 'erase';

type Said = { readonly what: string; readonly id: string; readonly path: string };

/**
 * Starts the working program, kills it at a random moment, opens what is left and sees that everything it was promised
 * is there; over and over on the same files. Gives how much was acknowledged in all.
 */
export async function killRounds(work: Work, folder: string, rounds: number): Promise<number> {
  const said: Said[] = [];
  let path = join(folder, 'work.accord');
  for (let round = 0; round < rounds; round++) {
    // Now and then while it starts and opens the file; mostly in full work.
    const lines = await workUntilKilled(
      work,
      folder,
      `r${round}`,
      round % 6 === 5 ? { afterStart: 450 } : { afterFirst: 120 },
    );
    said.push(...lines);
    path = lines.filter((line) => line.what === 'saved').at(-1)?.path ?? path;
    if (!existsSync(path)) continue;
    // Each round of saving begins again with the first file, whatever the last round did in the second.
    inspect(path, work === 'saveAs' ? lines : said);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.accord'))) inspect(join(folder, name), []);
    if (work === 'saveAs') path = join(folder, 'work.accord');
  }
  return said.length;
}

function workUntilKilled(
  work: Work,
  folder: string,
  round: string,
  limit: { readonly afterStart?: number; readonly afterFirst?: number },
): Promise<Said[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), work, folder, round]);
    let out = '';
    let complaint = '';
    const killIn = (ms: number) => setTimeout(() => child.kill('SIGKILL'), Math.random() * ms);
    if (limit.afterStart !== undefined) killIn(limit.afterStart);
    child.stdout.on('data', (data: Buffer) => {
      if (out === '' && limit.afterFirst !== undefined) killIn(limit.afterFirst);
      out += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      complaint += data;
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The program ended by itself: ${complaint}`));
      else resolve(out.split('\n').slice(0, -1).map(parse));
    });
  });
}

function parse(line: string): Said {
  const [what = '', id = '', ...path] = line.split(' ');
  return { what, id, path: path.join(' ') };
}

/** Opens what is left: whole, the log and the rows agreeing, and nothing of what was said missing. */
function inspect(path: string, said: readonly Said[]): void {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const session = opened.value;
  try {
    expect(session.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(session.db.pragma('foreign_key_check')).toEqual([]);
    const heads = session.heads();
    const ids = new Set(heads.map(({ id }) => id));
    const lost = said.filter(({ what, id }) => (what === 'edit' || what === 'erased') && !ids.has(id));
    expect(lost).toEqual([]);
    expect(
      replayed(
        session,
        heads.map(({ seq }) => seq),
      ),
    ).toEqual(session.state);
    inspectLeads(session, said);
  } finally {
    session.close();
  }
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('-part'))).toEqual([]);
}

function replayed(session: WorkshopSession, seqs: readonly number[]) {
  const steps = seqs.flatMap((seq) => readStep(session.db, seq));
  return steps.reduce((state, entry) => applyChanges(state, entry.changes), emptyState);
}

function inspectLeads(session: WorkshopSession, said: readonly Said[]): void {
  const lost = said.filter(({ what, id }) => what === 'leads' && session.state.dataSet[id] === undefined);
  expect(lost).toEqual([]);
  const there = Object.values(session.state.dataSet).filter(({ erased }) => !erased);
  for (const dataSet of there.slice(-3)) {
    const names = readLeadData(session.db, dataSet).columns.c0;
    expect(names && cellsOf(names)[399]).toBe(leadName(399));
  }
  expect(bulkIds(session.db)).toEqual(there.map(({ id }) => id).sort());
}
