import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildActivities } from '#shared/import/build-activities.ts';
import { type BuildPiece, buildLeads } from '#shared/import/build-leads.ts';
import { buildOutcomes } from '#shared/import/build-outcomes.ts';
import { rowsOfChunk } from '#shared/import/chunks.ts';
import { findDuplicates } from '#shared/import/find-duplicates.ts';
import type { BuildSummary } from '#shared/import/host-messages.ts';
import { defaultLimits, type ImportLimits } from '#shared/import/limits.ts';
import { mendedTable } from '#shared/import/mended-table.ts';
import { isUsed } from '#shared/import/plan.ts';
import { planProblem } from '#shared/import/plan-problem.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import { pseudonymised } from '#shared/import/pseudonymised-table.ts';
import { withRefusedRows } from '#shared/import/refused-rows.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import type { Table, TableOptions } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result } from '#shared/lib/result.ts';
import { keyedHash } from '../files/key-file.ts';
import { readTable } from '../files/table/read-table.ts';
import type { BuildOrder, BuildStep, ImportHost, Watch } from './import-host.ts';

/** Reads, profiles and builds in this process. The table that was read last is kept, so that a plan needs no second reading. */
export function localImportHost(limits: ImportLimits = defaultLimits): ImportHost {
  let last: { readonly key: string; readonly table: Table } | null = null;

  async function tableAt(path: string, options: TableOptions, watch: Watch): Promise<Result<Table, TableRefusal>> {
    const key = await keyOf(path, options);
    if (last !== null && key !== null && last.key === key) return done(last.table);
    last = null;
    const began = performance.now();
    const read = await readTable(path, {
      options,
      limits,
      signal: watch.signal,
      progress: ({ rows, share }) => {
        const seconds = Math.max((performance.now() - began) / 1000, 0.001);
        watch.progress?.({ rows, share, rate: Math.round(rows / seconds) });
      },
    });
    if (!read.ok) return read;
    const table = mendedTable(read.value);
    if (key !== null) last = { key, table };
    return done(table);
  }

  return {
    async profile(path, options, context, watch = {}) {
      const table = await tableAt(path, options, watch);
      if (!table.ok) return table;
      const profile = profileTable(table.value, basename(path));
      const suggestion = suggestMapping(profile, context.fields, profile.looksLike, context.timeZone);
      return done({ profile, suggestion });
    },
    async duplicates(plan, context, watch = {}) {
      const table = await tableAt(plan.path, plan.options, watch);
      return table.ok ? done(findDuplicates(table.value, plan, context)) : table;
    },
    async *build(order, watch = {}) {
      const table = await tableAt(order.plan.path, order.plan.options, watch);
      if (!table.ok) {
        yield { kind: 'refused', refusal: table.refusal };
        return;
      }
      const problem = planProblem(order.plan, table.value);
      if (problem !== null) yield { kind: 'refused', refusal: problem };
      else yield* stepsOf(table.value, order, watch);
    },
    end() {
      last = null;
    },
  };
}

async function* stepsOf(table: Table, order: BuildOrder, { signal, progress }: Watch): AsyncGenerator<BuildStep> {
  const pieces = piecesOf(table, order);
  const columns = order.plan.kind.kind === 'activities' ? activityColumns : order.plan.columns.filter(isUsed).length;
  const expected = Math.max(1, columns * Math.ceil(table.rows / rowsOfChunk));
  const began = performance.now();
  let sent = 0;
  for (;;) {
    await new Promise((turn) => setImmediate(turn));
    if (signal?.aborted) {
      yield { kind: 'refused', refusal: { kind: 'importCancelled' } };
      return;
    }
    const next = pieces.next();
    if (next.done) {
      yield { kind: 'built', summary: next.value };
      return;
    }
    if (next.value.kind === 'chunk') {
      const share = Math.min(1, ++sent / expected);
      const rows = Math.round(table.rows * share);
      progress?.({ rows, share, rate: Math.round((rows * 1000) / Math.max(performance.now() - began, 1)) });
    }
    yield next.value;
  }
}

/** Lead, type, day, second and asset. */
const activityColumns = 5;

function piecesOf(source: Table, order: BuildOrder): Generator<BuildPiece, BuildSummary> {
  const { plan, context, target } = order;
  const table = withPseudonyms(source, order);
  if (plan.kind.kind === 'leads') return withRefusedRows(table, buildLeads(table, plan, context));
  if (target === null) throw new Error('Activities and outcomes need leads to be joined to.');
  const pieces =
    plan.kind.kind === 'activities'
      ? buildActivities(table, plan, context, target)
      : buildOutcomes(table, plan, context, target);
  return withRefusedRows(table, pieces);
}

/** Everything that is built comes from this table: where names are replaced, nothing behind it has seen them. */
function withPseudonyms(table: Table, { plan, context, key }: BuildOrder): Table {
  if (plan.pseudonyms === undefined) return table;
  if (key === null) throw new Error('Pseudonyms need their key.');
  return pseudonymised(table, plan, context, keyedHash(key));
}

/** A file that changed on disk is another table. */
async function keyOf(path: string, options: TableOptions): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return JSON.stringify([path, mtimeMs, size, ino, options]);
  } catch {
    return null;
  }
}
