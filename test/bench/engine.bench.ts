import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine, type Engine } from '#shared/engine/engine.ts';
import { leadReader } from '#shared/engine/leads.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { benchLeads } from './engine/bench-leads.ts';
import { benchDay, benchModel } from './engine/bench-model.ts';
import { type DuckScorer, duckScorer } from './engine/duckdb-scorer.ts';
import { engineEdits } from './engine/engine-edits.ts';
import { enginePeak } from './engine/engine-peak.ts';
import { type RowLead, rowLeads, scoreRow } from './engine/row-interpreter.ts';
import { rulesEngine } from './engine/rules-engine.ts';
import { median, ms, timed, timedAsync } from './engine/timing.ts';

/** Aims at a million leads, in milliseconds, on an otherwise idle machine of two cores. */
const limits = {
  threshold: 16,
  'points of a rule': 16,
  'text condition': 16,
  'window of the busiest activity rule': 33,
};
const smallLimit = 5;
const compilingLimit = 20;
const rows = Number(process.env.ACCORD_BENCH_LEADS ?? 1_000_000);
const runs = 3;

type Work = { readonly model: Model; readonly dataSet: DataSet; readonly engine: Engine };

it(`scores ${rows.toLocaleString('en')} leads, and again after an edit`, { timeout: 900_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  try {
    const model = benchModel();
    const { data, dataSet } = benchLeads(model, rows);
    const engine = createEngine(data);
    const [engineLoading] = timed(() => countScores(createEngine(data).score(model, dataSet, benchDay)));
    const [rowLoading, leads] = timed(() => rowLeads(model, data, dataSet));
    const [duckLoading, duck] = await timedAsync(() => duckScorer(folder, model, data, dataSet));
    await expectTheSame({ model, dataSet, engine }, leads, duck);

    const full: number[] = [];
    const interpreted: number[] = [];
    const queried: number[] = [];
    for (let run = 0; run < runs; run++) {
      // In a process of its own, as the engine host is: here the interpreter's objects would be its garbage collector's work.
      // Nothing is kept of an earlier score; facts stay read, as they stay loaded for the others.
      full.push((await enginePeak(rows)).full);
      queried.push((await timedAsync(() => duck.count()))[0]);
      interpreted.push(timed(() => leads.map((lead) => scoreRow(model, lead)))[0]);
    }
    duck.close();
    const rules = await rulesEngineShare(model, leads);
    const ofDuck = median(queried) / median(full);
    const ofRows = median(interpreted) / median(full);
    console.table({
      'engine: index of activities, facts read, first score': ms(engineLoading),
      'interpreter: objects': ms(rowLoading),
      'DuckDB: tables (through CSV files)': ms(duckLoading),
      'engine, one thread: full score and all counts': ms(median(full)),
      'DuckDB, two threads: one statement': ms(median(queried)),
      'row-at-a-time interpreter, one thread': ms(median(interpreted)),
      'DuckDB / engine': ofDuck.toFixed(1),
      'interpreter / engine': ofRows.toFixed(1),
      'json-rules-engine, 25 condition rules and 5 banded': `${rules.perLead.toFixed(3)} ms a lead (${rules.leads} leads)`,
      'json-rules-engine / engine, as if for all leads': ((rules.perLead * rows) / median(full)).toFixed(0),
    });
    expect(ofDuck).toBeGreaterThan(10);
    expect(ofRows).toBeGreaterThan(10);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('an edit gives all new counts within a frame', { timeout: 300_000 }, async () => {
  const missed: string[] = [];
  const table: Record<string, string> = {};
  for (const [leads, of] of [
    [rows, limits],
    [100_000, null],
  ] as const) {
    const { edits, compiling } = await engineEdits(leads);
    for (const [name, time] of Object.entries(edits)) {
      const limit = of === null ? smallLimit : limits[name as keyof typeof limits];
      table[`${leads.toLocaleString('en')} leads, ${name}`] = `${ms(time)} (aim ${limit} ms)`;
      if (time > limit) missed.push(`${leads} ${name}: ${ms(time)}, aim ${limit} ms`);
    }
    table['a model without its leads'] = `${ms(compiling)} (aim ${compilingLimit} ms)`;
    if (compiling > compilingLimit) missed.push(`compiling: ${ms(compiling)}, aim ${compilingLimit} ms`);
  }
  console.table(table);
  expect(missed).toEqual([]);
});

it('the cost grows with the leads, and memory stays within bounds', { timeout: 300_000 }, async () => {
  const table: Record<string, string> = {};
  for (const leads of [10_000, 100_000, 1_000_000, 2_000_000]) {
    const { full, perLead, megabytes, touching, copying } = await enginePeak(leads);
    const share = `touches ${touching.toFixed(1)} GB/s where copying does ${copying.toFixed(1)}`;
    table[`${leads.toLocaleString('en')} leads`] =
      `${ms(full)}, ${perLead.toFixed(0)} ns a lead, peak ${megabytes} MB; ${share}`;
    if (leads === 1_000_000) expect(megabytes).toBeLessThan(700);
  }
  console.table(table);
});

/** The same results first: nothing else is worth comparing. */
async function expectTheSame(
  { model, dataSet, engine }: Work,
  leads: readonly RowLead[],
  duck: DuckScorer,
): Promise<void> {
  const read = leadReader(engine.score(model, dataSet, benchDay));
  const queried = await duck.results();
  expect(queried).toHaveLength(leads.length);
  leads.forEach((lead, row) => {
    const { fit, engagement, grade, stage } = read(row);
    const own = JSON.stringify({ fit, engagement, grade, stage });
    const interpreted = JSON.stringify(scoreRow(model, lead));
    if (own !== interpreted) throw new Error(`lead ${row}: the engine says ${own}, the interpreter ${interpreted}`);
    const other = JSON.stringify(queried[row]);
    if (own !== other) throw new Error(`lead ${row}: the engine says ${own}, DuckDB ${other}`);
  });
}

/** It takes too long for all leads: a few thousand are scored, rules on facts only, and agree with the interpreter. */
async function rulesEngineShare(model: Model, leads: readonly RowLead[]): Promise<{ perLead: number; leads: number }> {
  const some = leads.slice(0, 2000);
  const pointsOf = rulesEngine(model);
  const uncapped = { ...model, groups: model.groups.map((group) => ({ ...group, cap: null })) };
  const [time] = await timedAsync(async () => {
    for (const lead of some) {
      const points = await pointsOf(lead);
      const { fit } = scoreRow(uncapped, { ...lead, activities: [] });
      if (points !== fit) throw new Error(`json-rules-engine gives ${points}, the interpreter ${fit}`);
    }
  });
  return { perLead: time / some.length, leads: some.length };
}
