import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createEngine } from '#shared/engine/engine.ts';
import { countScores } from '#shared/engine/simulate.ts';
import { benchEdits } from './bench-edits.ts';
import { benchLeads } from './bench-leads.ts';
import { benchDay, benchModel } from './bench-model.ts';
import { bytesTouched } from './bytes-touched.ts';
import { median, timed } from './timing.ts';

const peak = z.object({
  /** A full score with all counts, in milliseconds. */
  full: z.number(),
  /** In nanoseconds. */
  perLead: z.number(),
  /** The most that a process with these leads, their scores and a few edits held, the leads' making included. */
  megabytes: z.number(),
  /** What a full score touches in a second, and what this machine copies, in gigabytes read and written. */
  touching: z.number(),
  copying: z.number(),
});
export type EnginePeak = z.infer<typeof peak>;

/** Measured in a process of its own. */
export async function enginePeak(rows: number): Promise<EnginePeak> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, String(rows)]);
  return peak.parse(JSON.parse(stdout));
}

function measure(rows: number): EnginePeak {
  const model = benchModel();
  const { data, dataSet } = benchLeads(model, rows);
  const engine = createEngine(data);
  const times = Array.from({ length: 5 }, () => {
    engine.forget();
    return timed(() => countScores(engine.score(model, dataSet, benchDay)))[0];
  });
  for (const edit of Object.values(benchEdits(model))) {
    for (let n = 1; n <= 5; n++) countScores(engine.score(edit(n), dataSet, benchDay));
  }
  const full = median(times);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const touching = bytesTouched(model, data) / 1e6 / full;
  return { full, perLead: (full * 1e6) / rows, megabytes, touching, copying: copyRate() };
}

function copyRate(): number {
  const from = new Uint8Array(64 * 1024 * 1024).fill(1);
  const to = new Uint8Array(from.length);
  const times = Array.from({ length: 5 }, () => timed(() => to.set(from))[0]);
  return (2 * from.length) / 1e6 / median(times);
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));
