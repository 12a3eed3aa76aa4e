import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openToRead } from '#main/store/open-database.ts';
import { createEngine } from '#shared/engine/engine.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { benchDay, benchModel } from './bench-model.ts';
import { timed } from './timing.ts';

const times = z.object({
  leads: z.number(),
  /** In milliseconds. */
  open: z.number(),
  read: z.number(),
  index: z.number(),
  score: z.number(),
});
export type OpeningTimes = z.infer<typeof times>;

/**
 * How the system hands out memory. A virtual machine may take 16 µs to hand out a page of 4 KB, which is then most of the
 * time; in pages of 2 MB, which glibc asks for when it is told to, what is left is the work itself.
 */
export type Pages = 'usual' | 'large';

/** Microseconds that a page of 4 KB takes here when it is touched for the first time. */
export function priceOfAPage(): number {
  const memory = new Uint8Array(64 << 20);
  const [time] = timed(() => {
    for (let at = 0; at < memory.length; at += 4096) memory[at] = 1;
  });
  return (time * 1000) / (memory.length / 4096);
}

/**
 * One opening of a workshop with the benchmark's leads, in a process of its own that has scored nothing before, as the
 * engine's host is when a workshop is opened.
 */
export async function openingTimes(path: string, dataSet: unknown, pages: Pages): Promise<OpeningTimes> {
  const record = `${path}.json`;
  writeFileSync(record, JSON.stringify(dataSet));
  const env = pages === 'large' ? { ...process.env, GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' } : process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, path, record], { env });
  return times.parse(JSON.parse(stdout));
}

async function measure(path: string, record: string): Promise<OpeningTimes> {
  const dataSet: DataSet = JSON.parse(await readFile(record, 'utf8'));
  const [open, opened] = timed(() => openToRead(path));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const [read, data] = timed(() => readLeadData(opened.value, dataSet, { unpack: 'later' }));
  opened.value.close();
  const [index, engine] = timed(() => createEngine(data));
  const [score, counts] = timed(() => countScores(engine.score(benchModel(), dataSet, benchDay)));
  return { leads: counts.leads, open, read, index, score };
}

const [, script, path, record] = process.argv;
if (script === import.meta.filename && path !== undefined && record !== undefined) {
  process.stdout.write(JSON.stringify(await measure(path, record)));
}
