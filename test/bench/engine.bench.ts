import { expect, it } from 'vitest';
import { createEngine } from '#shared/engine/engine.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { Model } from '#shared/model/model.ts';
import { rowLeads, scoreRow } from './engine/row-interpreter.ts';
import { benchDay, seededLeads, seededModel } from './engine/seeded-work.ts';

const rows = Number(process.env.ACCORD_BENCH_LEADS ?? 100_000);

it(`scores ${rows.toLocaleString('en')} leads, and again after an edit`, { timeout: 280_000 }, () => {
  const model = seededModel();
  const { data, dataSet } = seededLeads(model, rows);
  const [engineLoading, engine] = timed(() => createEngine(data));
  const [rowLoading, leads] = timed(() => rowLeads(model, data, dataSet));

  // The same results first: nothing else is worth comparing.
  const scores = engine.score(model, dataSet, benchDay);
  leads.forEach((lead, row) => {
    const { fit, engagement } = scoreRow(model, lead);
    if (scores.totals.fit[row] !== fit || scores.totals.engagement[row] !== engagement)
      throw new Error(`lead ${row} differs`);
  });

  const full: number[] = [];
  const interpreted: number[] = [];
  for (let run = 0; run < 3; run++) {
    // Nothing kept of an earlier score; loading is reported apart for both.
    const fresh = createEngine(data);
    full.push(timed(() => countScores(fresh.score(model, dataSet, benchDay)))[0]);
    interpreted.push(timed(() => leads.map((lead) => scoreRow(model, lead)))[0]);
  }
  const edits = Object.entries(editsOf(model)).map(([name, edit]) => {
    const times = Array.from({ length: 7 }, (_, i) => {
      const edited = edit(i + 1);
      return timed(() => countScores(engine.score(edited, dataSet, benchDay)))[0];
    });
    return [name, median(times)] as const;
  });

  const ratio = median(interpreted) / median(full);
  console.table({
    'load, engine (index of activities)': ms(engineLoading),
    'load, interpreter (objects)': ms(rowLoading),
    'full score and all counts, nothing kept': ms(median(full)),
    'row-at-a-time interpreter, totals only': ms(median(interpreted)),
    'interpreter / full score': ratio.toFixed(1),
    ...Object.fromEntries(edits.map(([name, time]) => [`edit: ${name}, all new counts`, ms(time)])),
    ...Object.fromEntries(edits.map(([name, time]) => [`full score / ${name}`, (median(full) / time).toFixed(1)])),
  });
  // A threshold only re-buckets: it may not cost what scoring from nothing costs.
  expect(median(full) / (edits[0]?.[1] ?? 0)).toBeGreaterThan(3);
});

/** Edits as a person makes them; each number gives a model that was not scored before. */
function editsOf(model: Model): Record<string, (n: number) => Model> {
  const withRule = (id: string, change: object): Model =>
    ({ ...model, rules: model.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) }) as Model;
  const contains = (value: string) => ({
    version: 1,
    root: { op: 'fact', field: 't9', is: { test: 'contains', value } },
  });
  return {
    threshold: (n) => ({ ...model, fit: { ...model.fit, thresholds: model.fit.thresholds.map((at) => at + n) } }),
    'points of a rule': (n) => withRule('f0', { points: 1000 + n }),
    'text condition': (n) => withRule('f1', { condition: contains(`v${n}`) }),
    'window of an activity rule': (n) => withRule('a2', { withinDays: 90 + n }),
  };
}

function timed<T>(work: () => T): [number, T] {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] as number;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
