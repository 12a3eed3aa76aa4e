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
 * One opening of a workshop with the benchmark's leads, in a process of its own that has scored nothing before, as the
 * engine's host is when a workshop is opened.
 */
export async function openingTimes(path: string, dataSet: unknown): Promise<OpeningTimes> {
  const record = `${path}.json`;
  writeFileSync(record, JSON.stringify(dataSet));
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, path, record]);
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
