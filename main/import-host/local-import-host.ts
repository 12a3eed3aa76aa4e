import { basename } from 'node:path';
import type { TextColumn } from '#shared/engine/lead-data.ts';
import { type AppendTarget, appendedLeads } from '#shared/import/append-leads.ts';
import { appendProblem } from '#shared/import/append-plan.ts';
import { buildActivities } from '#shared/import/build-activities.ts';
import { type BuildPiece, buildLeads } from '#shared/import/build-leads.ts';
import { buildOutcomes } from '#shared/import/build-outcomes.ts';
import { findDuplicates } from '#shared/import/find-duplicates.ts';
import type { BuildSummary, JoinTarget } from '#shared/import/host-messages.ts';
import { defaultLimits, type ImportLimits } from '#shared/import/limits.ts';
import { mendedTable } from '#shared/import/mended-table.ts';
import { isUsed, isWide } from '#shared/import/plan.ts';
import { planProblem } from '#shared/import/plan-problem.ts';
import { pseudonymised } from '#shared/import/pseudonymised-table.ts';
import { withRefusedRows } from '#shared/import/refused-rows.ts';
import { countReasons } from '#shared/import/report-lines.ts';
import { rowsNotThere } from '#shared/import/rows-not-there.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import type { Table, TableOptions } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { withWideActivities } from '#shared/import/wide-activities.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { keyedHash } from '../files/key-file.ts';
import { stampOf } from '../files/table/file-stamp.ts';
import { readTable } from '../files/table/read-table.ts';
import { chunkRows, chunksPackedBeside } from '../store/bulk/packed-chunk.ts';
import { readActivities, readLeadColumn, readLeadData } from '../store/bulk/read-lead-data.ts';
import { readingFrom } from '../store/reading-from.ts';
import type { BuildOrder, BuildStep, ImportHost, Watch } from './import-host.ts';
import { profileBeside } from './second-thread/profile-beside.ts';
import { secondThread } from './second-thread/second-thread.ts';

/** Smaller texts are read before a second thread has begun. */
const worthHalves = 16e6;

/**
 * Reads, profiles and builds in this process. The table that was read last is kept, so that a plan needs no second reading.
 * `threadProgram` is the entry of the thread that takes half of what a large text needs; null: all is done by this one.
 */
export function localImportHost(limits: ImportLimits = defaultLimits, threadProgram: string | null = null): ImportHost {
  const thread = threadProgram === null ? null : secondThread(threadProgram);
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
      ...(thread && { beside: { readsHalf: thread.readHalf, from: worthHalves } }),
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

  /** The second thread has no more to do, and keeps nothing that is needed. */
  async function restingAfter<Found>(work: () => Promise<Found>): Promise<Found> {
    try {
      return await work();
    } finally {
      thread?.end();
    }
  }

  return {
    async profile(path, options, context, watch = {}) {
      return restingAfter(async () => {
        const table = await tableAt(path, options, watch);
        if (!table.ok) return table;
        const profile = await profileBeside(table.value, basename(path), thread);
        const suggestion = suggestMapping(profile, context.fields, profile.looksLike, context.timeZone);
        return done({ profile, suggestion });
      });
    },
    async duplicates(plan, context, watch = {}) {
      const table = await restingAfter(() => tableAt(plan.path, plan.options, watch));
      return table.ok ? done(findDuplicates(table.value, plan, context)) : table;
    },
    async *build(order, watch = {}) {
      const table = await restingAfter(() => tableAt(order.plan.path, order.plan.options, watch));
      if (!table.ok) {
        yield { kind: 'refused', refusal: table.refusal };
        return;
      }
      const problem = planProblem(order.plan, table.value);
      if (problem !== null) yield { kind: 'refused', refusal: problem };
      else yield* stepsOf(table.value, order, watch);
    },
    end() {
      thread?.end();
      last = null;
    },
  };
}

async function* stepsOf(table: Table, order: BuildOrder, { signal, progress }: Watch): AsyncGenerator<BuildStep> {
  const began = performance.now();
  const expected = expectedChunks(table, order);
  let sent = 0;
  const target = joinTargetOf(order);
  if (target !== null && !target.ok) {
    yield { kind: 'refused', refusal: target.refusal };
    return;
  }
  const there = appendTargetOf(table, order);
  if (there !== null && !there.ok) {
    yield { kind: 'refused', refusal: there.refusal };
    return;
  }
  const pieces = piecesOf(table, order, target?.value ?? null, there?.value ?? null);
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) {
      yield { kind: 'built', summary: next.value };
      return;
    }
    if (next.value.kind !== 'column') {
      yield next.value;
      continue;
    }
    const { part, key, column } = next.value;
    for await (const chunk of chunksPackedBeside(part, key, column)) {
      await new Promise((turn) => setImmediate(turn));
      if (signal?.aborted) {
        yield { kind: 'refused', refusal: { kind: 'importCancelled' } };
        return;
      }
      yield { kind: 'chunk', chunk };
      if (chunk.codec === 'texts') continue;
      const share = Math.min(1, ++sent / expected);
      const rows = Math.round(table.rows * share);
      progress?.({ rows, share, rate: Math.round((rows * 1000) / Math.max(performance.now() - began, 1)) });
    }
  }
}

/** Lead, type, day, second and asset. */
const activityColumns = 5;

function expectedChunks(table: Table, { plan, target }: BuildOrder): number {
  const { kind } = plan;
  if (kind.kind !== 'activities') {
    return Math.max(
      1,
      plan.columns.filter(isUsed).length * Math.ceil((target?.dataSet.leads ?? table.rows) / chunkRows),
    );
  }
  const before = kind.existing === 'append' ? (target?.dataSet.activities?.count ?? 0) : 0;
  return activityColumns * Math.max(1, Math.ceil((table.rows + before) / chunkRows));
}

/** The leads that the table is joined to, out of the workshop's file. */
function joinTargetOf({ plan: { kind }, target }: BuildOrder): Result<JoinTarget, Failure> | null {
  if (kind.kind === 'leads' || target === null) return null;
  const { file, dataSet } = target;
  return readingFrom(file, (db) => {
    const places = dataSet.columns.map(({ key }) => Number(key.slice(1)));
    const before = kind.kind === 'activities' && kind.existing === 'append' && dataSet.activities !== null;
    return done({
      rows: dataSet.leads,
      column: readLeadColumn(db, dataSet, kind.column),
      nextColumn: Math.max(-1, ...places) + 1,
      ...(before && { activities: readActivities(db, dataSet) }),
    });
  });
}

/** The leads that those of the table are added to, or why they cannot be; null where they become a data set. */
function appendTargetOf(table: Table, { plan, context, target }: BuildOrder): Result<AppendTarget, Failure> | null {
  if (plan.kind.kind !== 'leads' || target === null) return null;
  const { file, dataSet } = target;
  const problem = appendProblem(dataSet, plan, table.columns, context.fields);
  if (problem !== null) return refused(problem);
  return readingFrom(file, (db) =>
    done({
      dataSet,
      columns: readLeadData(db, { ...dataSet, activities: null }).columns,
      activities: isWide(plan) && dataSet.activities !== null ? readActivities(db, dataSet) : null,
    }),
  );
}

function piecesOf(
  source: Table,
  order: BuildOrder,
  target: JoinTarget | null,
  there: AppendTarget | null,
): Generator<BuildPiece, BuildSummary> {
  const { plan, context } = order;
  const table = withPseudonyms(source, order);
  if (plan.kind.kind === 'leads') {
    if (there === null) {
      const pieces = withWideActivities(buildLeads(table, plan, context), table, plan, context);
      return withRefusedRows(table, pieces);
    }
    const ids = there.columns[there.dataSet.idColumn ?? ''] ?? null;
    return withRefusedRows(table, appendedLeads(newLeads(table, plan, context, ids), plan, context.fields, there));
  }
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

/** Leads, without those that are there already and stay as they are. */
function* newLeads(
  table: Table,
  plan: BuildOrder['plan'],
  context: BuildOrder['context'],
  ids: TextColumn | null,
): Generator<BuildPiece, BuildSummary> {
  const { table: own, lines } = rowsNotThere(table, plan, ids);
  if (lines.length > 0) yield { kind: 'report', lines };
  const summary = yield* withWideActivities(buildLeads(own, plan, context), own, plan, context);
  return lines.length === 0 ? summary : { ...summary, reasons: [...summary.reasons, ...countReasons(lines)] };
}

/** A file that changed on disk is another table. */
async function keyOf(path: string, options: TableOptions): Promise<string | null> {
  const stamp = await stampOf(path);
  return stamp === null ? null : JSON.stringify([path, stamp, options]);
}
