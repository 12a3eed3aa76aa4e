import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { contextOf, importInto } from '#main/import-host/import-into.ts';
import { remoteImportHost } from '#main/import-host/remote-import-host.ts';
import type { Profiled } from '#shared/import/host-messages.ts';
import type { ImportPlan, PlanColumn } from '#shared/import/plan.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { forkedHost } from '#test/support/import/forked-host.ts';
import { freshWorkshop, importBy } from '#test/support/import/workshops.ts';
import { writeMillionRows } from '#test/support/import-bench/million-rows.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const rows = 1_000_000;
const runs = 3;
const limits = { ratio: 4, megabytes: 600 };

type Run = { readonly rows: number; readonly milliseconds: number; readonly megabytes?: number | null };

it('types, profiles and stores a million rows in at most four times what DuckDB takes to read them into a table', {
  timeout: 900_000,
}, async () => {
  const path = join(temporaryFolder(), 'million.csv');
  writeMillionRows(path, rows);
  const duckdb: Run[] = [];
  const accord: Run[] = [];
  // Turn by turn, so that whatever else the machine does falls on both.
  for (let run = 0; run < runs; run++) {
    duckdb.push(readByDuckDb(path));
    accord.push(await importOnce(path));
  }
  const [theirs, ours] = [median(duckdb), median(accord)];
  const peaks = accord.flatMap(({ megabytes }) => megabytes ?? []);
  const peak = peaks.length === 0 ? null : Math.max(...peaks);
  console.table({
    'the file': `${(statSync(path).size / 1e6).toFixed(0)} MB, ${rows.toLocaleString('en')} × 20, a quarter of the rows quoted`,
    'DuckDB, read_csv into a table in memory, two threads': seconds(theirs),
    'Accord, read, typed, profiled, stored in the file': seconds(ours),
    'Accord / DuckDB': (ours / theirs).toFixed(2),
    'peak memory of the import process': peak === null ? 'not told by this system' : `${peak} MB`,
  });
  expect([...duckdb, ...accord].map((run) => run.rows)).toEqual(Array(runs * 2).fill(rows));
  expect(ours / theirs).toBeLessThanOrEqual(limits.ratio);
  if (peak !== null) expect(peak).toBeLessThan(limits.megabytes);
});

function readByDuckDb(path: string): Run {
  const script = resolve('test/support/import-bench/child.ts');
  return JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' })) as Run;
}

/** As the app does: tables are taken apart in a process of their own, and the session writes down what comes back. */
async function importOnce(path: string): Promise<Run> {
  const session = freshWorkshop();
  const modelId = session.state.workshop.workshop?.shownModel as ModelId;
  const context = contextOf(session.state, modelId);
  const forked = forkedHost();
  const host = remoteImportHost(forked.start);
  // The process and its programs are there before the person chooses a file; DuckDB's are too.
  await host.profile(resolve('package.json'), {}, context);
  const began = performance.now();
  const profiled = await host.profile(path, {}, context);
  if (!profiled.ok) throw new Error(JSON.stringify(profiled.refusal));
  const done = await importInto(session, wholePlan(path, modelId, profiled.value), host, importBy);
  const milliseconds = performance.now() - began;
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const megabytes = peakOf(forked.processes[0]?.pid);
  host.end();
  session.close();
  return { rows: done.value.counts.kept, milliseconds, megabytes };
}

/** The suggested plan, and every column that it would leave out as a text. */
function wholePlan(path: string, modelId: ModelId, { profile, suggestion }: Profiled): ImportPlan {
  const columns = suggestion.planColumns.map((column, i): PlanColumn => {
    if (column.role !== 'none' || column.fact.kind !== 'none') return column;
    const name = profile.columns[i]?.header ?? column.key;
    return { ...column, fact: { kind: 'newField', name, type: 'text', source: 'explicit' } };
  });
  return { path, options: {}, modelId, name: 'Leads', columns, outcome: suggestion.outcome, kind: { kind: 'leads' } };
}

/** The most memory a process has ever held, in megabytes, where the system says so. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

function median(all: readonly Run[]): number {
  return all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
