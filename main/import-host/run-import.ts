import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { plainLine } from '#shared/import/data-set-command.ts';
import type { ImportDone } from '#shared/import/import-done.ts';
import { parseMapFile } from '#shared/import/map-file.ts';
import type { PlanColumn } from '#shared/import/plan.ts';
import { type ImportOptions, planFromOptions } from '#shared/import/plan-from-options.ts';
import type { ColumnSuggestion } from '#shared/import/suggestion.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { RecordOf, WorkshopState } from '#shared/model/records.ts';
import { refusalOfReading } from '../files/sniff/sniff-format.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import type { Watch } from './import-host.ts';
import { contextOf, type ImportBy, importInto } from './import-into.ts';
import { localImportHost } from './local-import-host.ts';
import { reportProblem, writeReport } from './write-report.ts';

/** What `accord import` is told; texts as they were given. */
export type ImportOrder = Omit<ImportOptions, 'name' | 'map'> & {
  /** For leads the name of the new data set; for activities and outcomes that of the leads they go to. */
  readonly dataset: string | null;
  readonly mapPath: string | null;
  readonly reportPath: string | null;
  readonly pseudonymise: boolean;
};

/** The answer of `accord import` (CLI.md). */
export type ImportAnswer = {
  readonly dataset: string;
  readonly datasetId: string;
  readonly kind: ImportDone['kind'];
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet: string;
  readonly rows: ImportDone['counts'];
  readonly unreadable: ImportDone['unreadable'];
  readonly reasons: ImportDone['reasons'];
  readonly mapping: readonly {
    readonly column: string;
    readonly role: PlanColumn['role'];
    /** The field's key; null where the column becomes none. */
    readonly field: string | null;
    readonly type: string | null;
    readonly confidence: number;
    readonly reason: ColumnSuggestion['reason'];
  }[];
  readonly missingMarkers: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly outcome: {
    readonly column: string;
    readonly won: readonly string[];
    readonly lost: readonly string[] | null;
  } | null;
  readonly report: string | null;
};

/** Adds a data set to an open workshop without asking: all of it or nothing. */
export async function runImport(
  session: WorkshopSession,
  order: ImportOrder,
  by: ImportBy,
  watch: Watch = {},
): Promise<Result<ImportAnswer, Failure>> {
  if (order.pseudonymise) return refused({ kind: 'importNoPseudonyms' });
  const noReport = order.reportPath === null ? null : reportProblem(order.reportPath);
  if (noReport !== null) return refused(noReport);
  const map = order.mapPath === null ? done(null) : await readMap(order.mapPath);
  if (!map.ok) return map;
  const { state } = session;
  const modelId = (state.workshop.workshop as RecordOf<'workshop'>).shownModel;
  const target = order.kind === 'leads' ? null : targetOf(state, order.dataset);
  if (order.dataset !== null && order.kind !== 'leads' && target === null) {
    return refused({ kind: 'importNoDataSet', name: order.dataset });
  }
  const host = localImportHost();
  const context = contextOf(state, modelId);
  const profiled = await host.profile(order.path, order.table, context, watch);
  if (!profiled.ok) return profiled;
  const name = order.dataset ?? plainLine(basename(order.path, extname(order.path)));
  const decided = planFromOptions(
    profiled.value.profile,
    { ...order, name: name || 'leads', map: map.value },
    { modelId, fields: context.fields, target },
  );
  if (!decided.ok) return decided;
  const { plan, suggestions } = decided.value;
  const imported = await importInto(session, plan, host, by, watch);
  if (!imported.ok) return imported;
  const record = session.state.dataSet[imported.value.dataSet] as DataSet;
  const report = order.reportPath === null ? done(null) : writeReport(session, record.id, order.reportPath);
  if (!report.ok) return report;
  const { shape, columns } = profiled.value.profile;
  const headerOf = (key: string) => columns.find((column) => column.key === key)?.header ?? '';
  return done({
    dataset: imported.value.name,
    datasetId: record.id,
    kind: imported.value.kind,
    format: shape.format,
    encoding: shape.encoding,
    delimiter: shape.delimiter,
    sheet: shape.sheet,
    rows: imported.value.counts,
    unreadable: imported.value.unreadable,
    reasons: imported.value.reasons,
    mapping: plan.columns.map((column, at) => {
      const field = fieldOf(session.state, record, headerOf(column.key), column);
      const { confidence, reason } = suggestions[at] as ColumnSuggestion;
      const asked = { role: column.role, field: field?.key ?? null, type: field?.type ?? null };
      return { column: headerOf(column.key), ...asked, confidence: Math.round(confidence * 100) / 100, reason };
    }),
    missingMarkers: plan.columns
      .filter(({ missing, fact, role }) => missing.length > 0 && (fact.kind !== 'none' || role !== 'none'))
      .map(({ key, missing }) => ({ column: headerOf(key), values: missing })),
    outcome: outcomeOf(record),
    report: report.value,
  });
}

function fieldOf(
  state: WorkshopState,
  record: DataSet,
  header: string,
  { key, fact }: PlanColumn,
): RecordOf<'field'> | undefined {
  if (fact.kind === 'none') return undefined;
  if (fact.kind === 'field') return state.field[fact.field];
  // Joined columns stand behind those of the leads, under keys of their own.
  const stored = record.columns.findLast((column) => column.header === header)?.key ?? key;
  const id = Object.entries(record.fields).find(([, { column }]) => column === stored)?.[0];
  return id === undefined ? undefined : state.field[id];
}

function outcomeOf({ outcome, columns }: DataSet): ImportAnswer['outcome'] {
  if (outcome === null) return null;
  const column = columns.find(({ key }) => key === outcome.column)?.header ?? '';
  return { column, won: outcome.won, lost: outcome.lost };
}

/** The data set of this name or id, else the one shown. */
function targetOf(state: WorkshopState, name: string | null): DataSet | null {
  const all = Object.values(state.dataSet);
  const shown = state.workshop.workshop?.shownDataSet;
  if (name === null) return all.find(({ id }) => id === shown) ?? null;
  return all.find((dataSet) => dataSet.name === name || dataSet.id === name) ?? null;
}

async function readMap(path: string): Promise<Result<ImportOptions['map'], Failure>> {
  try {
    const map = parseMapFile(await readFile(path, 'utf8'));
    return map === null ? refused({ kind: 'importMapFile', path }) : done(map);
  } catch (error) {
    return refused(refusalOfReading(error, path));
  }
}
