import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createEngine } from '#shared/engine/engine.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { Model } from '#shared/model/model.ts';
import { benchEdits } from './bench-edits.ts';
import { benchLeads } from './bench-leads.ts';
import { benchDay, benchModel } from './bench-model.ts';
import { median, timed } from './timing.ts';

const measured = z.object({
  /** By the edit's name: from the edited model to all new counts, in milliseconds. */
  edits: z.record(z.string(), z.number()),
  /** All that a model takes besides its leads, in milliseconds: it is scored anew for one lead. */
  compiling: z.number(),
});
export type EngineEdits = z.infer<typeof measured>;

/** How often each edit is tried; every try is another model. */
const tries = 21;

/** The median of each edit, measured in a process of its own, as the engine's host is. */
export async function engineEdits(rows: number): Promise<EngineEdits> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, String(rows)]);
  return measured.parse(JSON.parse(stdout));
}

function measure(rows: number): EngineEdits {
  const model = benchModel();
  const { data, dataSet } = benchLeads(model, rows);
  const engine = createEngine(data);
  countScores(engine.score(model, dataSet, benchDay));
  const edits = Object.entries(benchEdits(model)).map(([name, edit]) => {
    const times = Array.from({ length: tries }, (_, n) => {
      const edited = edit(n + 1);
      return timed(() => countScores(engine.score(edited, dataSet, benchDay)))[0];
    });
    return [name, median(times)] as const;
  });
  return { edits: Object.fromEntries(edits), compiling: compiling(model) };
}

/** Facts stay read: reading them is a matter of the leads' texts, not of the model. */
function compiling(model: Model): number {
  const { data, dataSet } = benchLeads(model, 1);
  const engine = createEngine(data);
  const times = Array.from({ length: tries }, () => {
    engine.forget();
    return timed(() => countScores(engine.score(model, dataSet, benchDay)))[0];
  });
  return median(times);
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));
