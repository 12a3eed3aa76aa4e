import { readFile, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { plainLine } from '#shared/import/data-set-command.ts';
import type { SameLeads } from '#shared/import/find-duplicates.ts';
import type { ImportContext } from '#shared/import/host-messages.ts';
import type { ImportDone } from '#shared/import/import-done.ts';
import { parseMapFile } from '#shared/import/map-file.ts';
import type { PlannedDuplicates } from '#shared/import/merge-rule.ts';
import type { ImportPlan, PlanColumn } from '#shared/import/plan.ts';
import { type ImportOptions, planFromOptions } from '#shared/import/plan-from-options.ts';
import type { TableProfile } from '#shared/import/profile.ts';
import type { Treatment } from '#shared/import/pseudonym-plan.ts';
import type { SuggestedTreatment } from '#shared/import/suggest-treatments.ts';
import type { ColumnSuggestion } from '#shared/import/suggestion.ts';
import { treatmentsFromOptions } from '#shared/import/treatments-from-options.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Language } from '#shared/model/local-text.ts';
import type { RecordOf, WorkshopState } from '#shared/model/records.ts';
import { translator } from '#shared/text/translate.ts';
import { refusalOfReading } from '../files/sniff/sniff-format.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import type { ImportHost, Watch } from './import-host.ts';
import { contextOf, type ImportBy, importInto } from './import-into.ts';
import { type KeyForImport, keyForImport } from './key-for-import.ts';
import { localImportHost } from './local-import-host.ts';
import { reportProblem, writeRefusedRows, writeReport } from './write-report.ts';

/** What `accord import` is told; texts as they were given. */
export type ImportOrder = Omit<ImportOptions, 'name' | 'map'> & {
  /** For leads the name of the new data set; for activities and outcomes that of the leads they go to. */
  readonly dataset: string | null;
  readonly mapPath: string | null;
  readonly reportPath: string | null;
  readonly refusedPath: string | null;
  /** The language that the report's reasons are written in. */
  readonly language: Language;
  readonly duplicates: PlannedDuplicates;
  readonly pseudonymise: boolean;
  readonly keyPath: string | null;
  /** `FIELD=hash|drop|keep`. */
  readonly treat: readonly string[];
  /** Leads go to the data set that `dataset` names, or the shown one. */
  readonly into?: IntoOrder | undefined;
};

export type IntoOrder = { readonly how: 'append' | 'replace'; readonly sameId: 'update' | 'keep' };

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
  /** Rows of one lead, found before anything was stored, and the rule by which they were merged. */
  readonly duplicates: {
    readonly id: MergedLeads<PlannedDuplicates['id']> | null;
    readonly email: MergedLeads<PlannedDuplicates['email']> | null;
  } | null;
  readonly pseudonyms: {
    readonly key: string;
    readonly made: boolean;
    readonly columns: readonly {
      readonly column: string;
      readonly treatment: Treatment;
      readonly reason: SuggestedTreatment['why'];
    }[];
  } | null;
  readonly report: string | null;
  readonly refusedRows: string | null;
};

type MergedLeads<Rule> = SameLeads & { readonly rule: Rule };

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
  const { suggestions } = decided.value;
  const wanted = planInto(decided.value.plan, state, order);
  if (wanted === null) return refused({ kind: 'importNoDataSet', name: order.dataset ?? '' });
  const found = order.kind === 'leads' ? await duplicatesIn(wanted, order, context, host, watch) : done(null);
  if (!found.ok) return found;
  const replaced = await withPseudonyms(wanted, profiled.value.profile, order, context, map.value, target, by);
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
      const { confidence, reason } = suggestions[at] as ColumnSuggestion;
      const asked = { role: column.role, field: field?.key ?? null, type: field?.type ?? null };
      return { column: headerOf(column.key), ...asked, confidence: Math.round(confidence * 100) / 100, reason };
    }),
    missingMarkers: plan.columns
      .filter(({ missing, fact, role }) => missing.length > 0 && (fact.kind !== 'none' || role !== 'none'))
      .map(({ key, missing }) => ({ column: headerOf(key), values: missing })),
    outcome: outcomeOf(record),
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

/** The plan with what becomes of each column, and the key it is for; a plan without pseudonyms has neither. */
async function withPseudonyms(
  plan: ImportPlan,
  profile: TableProfile,
  order: ImportOrder,
  { fields }: ImportContext,
  map: ImportOptions['map'],
  joins: DataSet | null,
  by: ImportBy,
): Promise<Result<{ plan: ImportPlan; key: KeyForImport | null; treated: readonly SuggestedTreatment[] }, Failure>> {
  if (!order.pseudonymise && order.keyPath === null) return done({ plan, key: null, treated: [] });
  const treated = treatmentsFromOptions(profile, plan.columns, fields, { map, treat: order.treat });
  if (!treated.ok) return treated;
  const key = await keyForImport(order.path, order.keyPath, joins, by.now());
  if (!key.ok) return key;
  const columns = treated.value.map(({ key: at, treatment }) => ({ key: at, treatment }));
  const pseudonyms = { check: key.value.key.check, columns };
  return done({ plan: { ...plan, pseudonyms }, key: key.value, treated: treated.value });
}

async function duplicatesIn(
  plan: ImportPlan,
  { duplicates }: ImportOrder,
  context: ImportContext,
  host: ImportHost,
  watch: Watch,
): Promise<Result<ImportAnswer['duplicates'], Failure>> {
  const found = await host.duplicates(plan, context, watch);
  if (!found.ok) return found;
  const { id, email } = found.value;
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
