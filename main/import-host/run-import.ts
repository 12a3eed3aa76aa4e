import { readFile, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ImportContext } from '#shared/import/host-messages.ts';
import { parseMapFile } from '#shared/import/map-file.ts';
import { type MatchedMapping, matchMapping } from '#shared/import/match-mapping.ts';
import { usualDuplicates } from '#shared/import/merge-rule.ts';
import { plainLine } from '#shared/import/plain-line.ts';
import type { ImportPlan, PlanColumn } from '#shared/import/plan.ts';
import { type ImportOptions, planFromOptions } from '#shared/import/plan-from-options.ts';
import type { TableProfile } from '#shared/import/profile.ts';
import type { ColumnSuggestion } from '#shared/import/suggestion.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { RecordOf, WorkshopState } from '#shared/model/records.ts';
import { translator } from '#shared/text/translate.ts';
import { refusalOfReading } from '../files/sniff/sniff-format.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import { decidedPseudonyms } from './decided-pseudonyms.ts';
import type { ImportHost, Watch } from './import-host.ts';
import { contextOf, type ImportBy, importInto } from './import-into.ts';
import type { ImportAnswer, ImportOrder } from './import-order.ts';
import { localImportHost } from './local-import-host.ts';
import { reportProblem, writeRefusedRows, writeReport } from './write-report.ts';

/** Adds a data set to an open workshop without asking: all of it or nothing. */
export async function runImport(
  session: WorkshopSession,
  order: ImportOrder,
  by: ImportBy,
  watch: Watch & { readonly keyMade?: (path: string) => void } = {},
): Promise<Result<ImportAnswer, Failure>> {
  for (const path of [order.reportPath, order.refusedPath]) {
    const noReport = path === null ? null : reportProblem(path);
    if (noReport !== null) return refused(noReport);
  }
  const map = order.mapPath === null ? done(null) : await readMap(order.mapPath);
  if (!map.ok) return map;
  const { state } = session;
  const modelId = (state.workshop.workshop as RecordOf<'workshop'>).shownModel;
  const target = order.kind === 'leads' ? null : targetOf(state, order.dataset);
  if (order.dataset !== null && order.kind !== 'leads' && target === null) {
    return refused({ kind: 'importNoDataSet', name: order.dataset });
  }
  const host = localImportHost(order.limits);
  const context = contextOf(state, modelId);
  const profiled = await host.profile(order.path, order.table, context, watch);
  if (!profiled.ok) return profiled;
  const matched =
    order.asSuggested || map.value !== null ? null : keptMapping(state, modelId, order, profiled.value.profile);
  const name = order.dataset ?? plainLine(basename(order.path, extname(order.path)));
  const decided = planFromOptions(
    profiled.value.profile,
    { ...order, name: name || 'leads', map: map.value },
    { modelId, fields: context.fields, target, kept: matched?.mapping ?? null },
  );
  if (!decided.ok) return decided;
  const { suggestions, asKept } = decided.value;
  const wanted = planInto(decided.value.plan, state, order);
  if (wanted === null) return refused({ kind: 'importNoDataSet', name: order.dataset ?? '' });
  const found = order.kind === 'leads' ? await duplicatesIn(wanted, context, host, watch) : done(null);
  if (!found.ok) return found;
  const replaced = await decidedPseudonyms(
    order,
    {
      plan: wanted,
      profile: profiled.value.profile,
      fields: context.fields,
      map: map.value,
      kept: asKept?.treatments ?? null,
      joins: target ?? addedTo(wanted, state),
    },
    by.now(),
  );
  if (!replaced.ok) return replaced;
  const { plan, key, treated } = replaced.value;
  if (key?.made === true) watch.keyMade?.(key.key.path);
  const imported = await importInto(session, plan, host, by, { ...watch, key: key?.key ?? null });
  if (!imported.ok) {
    // Nothing was stored with it, so nobody needs it.
    if (key?.made === true) await rm(key.key.path, { force: true });
    return imported;
  }
  const record = session.state.dataSet[imported.value.dataSet] as DataSet;
  const one = { db: session.db, dataSet: record, place: imported.value.place };
  const t = translator(order.language);
  // By now the leads are in, whatever becomes of the files beside them.
  const notWritten = (path: string | null) =>
    refused<Failure>({ kind: 'importInFileNot', dataset: record.name, path: path ?? '' });
  const report = order.reportPath === null ? done(null) : await writeReport(one, order.reportPath, t);
  if (!report.ok) return notWritten(order.reportPath);
  const refusedRows = order.refusedPath === null ? done(null) : await writeRefusedRows(one, order.refusedPath, t);
  if (!refusedRows.ok) return notWritten(order.refusedPath);
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
      const { confidence, reason } = asKept?.settled.includes(column.key)
        ? ({ confidence: 1, reason: 'kept' } as const)
        : (suggestions[at] as ColumnSuggestion);
      const asked = { role: column.role, field: field?.key ?? null, type: field?.type ?? null };
      return { column: headerOf(column.key), ...asked, confidence: Math.round(confidence * 100) / 100, reason };
    }),
    missingMarkers: plan.columns
      .filter(({ missing, fact, role }) => missing.length > 0 && (fact.kind !== 'none' || role !== 'none'))
      .map(({ key, missing }) => ({ column: headerOf(key), values: missing })),
    outcome: outcomeOf(record),
    kept:
      matched === null || asKept === null
        ? null
        : {
            name: matched.mapping.name,
            savedAt: matched.mapping.savedAt,
            onlyHere: matched.onlyHere,
            onlyThere: matched.onlyThere,
          },
    duplicates: found.value,
    pseudonyms:
      key === null
        ? null
        : {
            key: key.key.path,
            made: key.made,
            columns: treated.map(({ key: at, treatment, why }) => ({ column: headerOf(at), treatment, reason: why })),
          },
    report: report.value,
    refusedRows: refusedRows.value,
  });
}

/** The mapping that is kept in the workshop for tables with these columns. */
function keptMapping(
  state: WorkshopState,
  modelId: string,
  { kind }: ImportOrder,
  { columns }: TableProfile,
): MatchedMapping | null {
  const kept = Object.values(state.savedMapping).filter((each) => each.modelId === modelId && each.kind === kind);
  return matchMapping(
    columns.map(({ header }) => header),
    kept,
  );
}

/** Rows of one lead, and the rule by which they will be merged. */
async function duplicatesIn(
  plan: ImportPlan,
  context: ImportContext,
  host: ImportHost,
  watch: Watch,
): Promise<Result<ImportAnswer['duplicates'], Failure>> {
  const found = await host.duplicates(plan, context, watch);
  if (!found.ok) return found;
  const { id, email } = found.value;
  const duplicates = plan.duplicates ?? usualDuplicates;
  return done({
    id: id === null ? null : { ...id, rule: duplicates.id },
    email: email === null ? null : { ...email, rule: duplicates.email },
  });
}

/** The plan with where its leads go; null where there is no such data set. */
function planInto(plan: ImportPlan, state: WorkshopState, { into, dataset }: ImportOrder): ImportPlan | null {
  if (into === undefined || plan.kind.kind !== 'leads') return plan;
  const target = targetOf(state, dataset);
  if (target === null) return null;
  const { how, sameId } = into;
  const place = how === 'append' ? { how, dataSet: target.id, sameId } : { how, dataSet: target.id };
  return { ...plan, kind: { kind: 'leads', into: place } };
}

/** The leads that the table's are added to. */
function addedTo({ kind }: ImportPlan, state: WorkshopState): DataSet | null {
  if (kind.kind !== 'leads' || kind.into?.how !== 'append') return null;
  return state.dataSet[kind.into.dataSet] ?? null;
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
