import type { Failure } from '../lib/failure.ts';
import { done, type Result, refused } from '../lib/result.ts';
import type { DataSet } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';
import type { ModelId } from '../model/ids.ts';
import type { SavedMapping } from '../model/saved-mapping.ts';
import { applyMap, derivedByMap, wideByMap } from './by-map-file.ts';
import { type Columns, fieldNamed, giveRole, isCalled, isSame, noColumn } from './called-columns.ts';
import { emailColumn } from './email-column.ts';
import type { MapFile } from './map-file.ts';
import { type MappedAsKept, mappedAsKept } from './mapped-as-kept.ts';
import { type PlannedDuplicates, usualDuplicates } from './merge-rule.ts';
import type { ExistingActivities, ImportPlan, PlanColumn } from './plan.ts';
import { withMarkers } from './planned-fields.ts';
import type { TableKind, TableProfile } from './profile.ts';
import { fieldOfSameName, newFact, suggestMapping } from './suggest-mapping.ts';
import type { ColumnSuggestion } from './suggestion.ts';
import type { TableOptions } from './table.ts';

/** What a command line says of an import. Columns are named by their header or by the key of the field they become. */
export type ImportOptions = {
  readonly path: string;
  readonly table: TableOptions;
  readonly kind: TableKind;
  readonly name: string;
  readonly map: MapFile | null;
  /** `FIELD=VALUE`, FIELD may be `*`. They take the place of the markers that were found in these columns. */
  readonly missing: readonly string[];
  /** `FIELD=WON[,…][/LOST[,…]]`. */
  readonly outcome: string | null;
  readonly outcomeDate: string | null;
  readonly id: string | null;
  /** `FIELD=FIELD`: of this table, of the leads. */
  readonly join: string | null;
  /** What becomes of activities that the leads have; not said: they are replaced. */
  readonly existing?: ExistingActivities;
  /** What is said of rows of one lead. */
  readonly duplicates: Partial<PlannedDuplicates>;
};

export type PlanWithin = {
  readonly modelId: ModelId;
  readonly fields: readonly Field[];
  /** The leads that activities and outcomes go to. */
  readonly target: DataSet | null;
  /** How a table with these columns was mapped before; a map file goes before it. */
  readonly kept?: SavedMapping | null;
};

export type DecidedPlan = {
  readonly plan: ImportPlan;
  readonly suggestions: readonly ColumnSuggestion[];
  /** What the kept mapping made of it; null: it was mapped without. */
  readonly asKept: MappedAsKept | null;
};

/**
 * The plan of an import that nobody is asked about. Into a model without fields every column becomes a field of the type
 * its profile found; otherwise suggestions are followed as far as they are sure enough, and the rest is left out.
 */
export function planFromOptions(
  profile: TableProfile,
  options: ImportOptions,
  within: PlanWithin,
): Result<DecidedPlan, Failure> {
  const suggestion = suggestMapping(profile, within.fields, options.kind);
  const takesAll = options.map === null && within.fields.length === 0 && options.kind === 'leads';
  const columns: Columns = profile.columns.map((own, at) => {
    const suggested = suggestion.planColumns[at] as PlanColumn;
    if (suggested.fact.kind !== 'none' || options.kind !== 'leads') return { profile: own, column: suggested };
    if (takesAll) return { profile: own, column: { ...suggested, fact: newFact(own) } };
    // Where a person would be asked which way dates are read, they are read as the profile says: day first.
    const same = suggestion.columns[at]?.state === 'choose' ? fieldOfSameName(own, within.fields) : undefined;
    const fact: PlanColumn['fact'] = same === undefined ? suggested.fact : { kind: 'field', field: same.id };
    return { profile: own, column: { ...suggested, fact } };
  });
  const asKept = keptFor(profile, columns, options, within);
  for (const [at, entry] of columns.entries()) entry.column = asKept?.columns[at] ?? entry.column;
  const mapped = options.map === null ? null : applyMap(columns, options.map, within.fields);
  if (mapped !== null) return refused(mapped);
  const wide = options.map === null ? done(asKept?.wide ?? []) : wideByMap(columns, options.map);
  if (!wide.ok) return wide;
  const missing = applyMissing(columns, options.missing, within.fields);
  if (missing !== null) return refused(missing);
  for (const [role, wanted] of [
    ['id', options.id],
    ['outcomeDate', options.outcomeDate],
  ] as const) {
    if (wanted !== null && !giveRole(columns, role, wanted, within.fields)) return refused(noColumn(wanted));
  }
  const outcome = outcomeOf(columns, options, asKept?.outcome ?? suggestion.outcome, within.fields);
  if (!outcome.ok) return outcome;
  const kind = kindOf(columns, options, within);
  if (!kind.ok) return kind;
  return done({
    plan: {
      path: options.path,
      options: options.table,
      modelId: within.modelId,
      name: options.name,
      columns: columns.map(({ column }) => column),
      outcome: outcome.value,
      duplicates: { ...usualDuplicates, ...asKept?.duplicates, ...options.duplicates },
      ...(options.map !== null && { derived: derivedByMap(columns, options.map) }),
      ...(asKept !== null && { derived: asKept.derived }),
      ...(wide.value.length > 0 && options.kind === 'leads' && { wide: wide.value }),
      kind: kind.value,
    },
    suggestions: suggestion.columns,
    asKept,
  });
}

/** What a kept mapping of the same kind of table makes of this one; nothing where a file says how it is mapped. */
function keptFor(
  profile: TableProfile,
  columns: Columns,
  { map, kind }: ImportOptions,
  { kept = null, fields }: PlanWithin,
): MappedAsKept | null {
  if (map !== null || kept === null || kept.kind !== kind) return null;
  return mappedAsKept(
    profile,
    columns.map(({ column }) => column),
    kept,
    fields,
  );
}

function applyMissing(columns: Columns, missing: readonly string[], fields: readonly Field[]): Failure | null {
  const pairs = missing.map((text) => splitAt(text, '='));
  const isAll = pairs.some((pair) => pair?.[0] === '*');
  const cleared = new Set<Columns[number]>();
  for (const pair of pairs) {
    if (pair === null) return { kind: 'cliMissingForm' };
    const [name, value] = pair;
    const named = name === '*' ? columns : columns.filter((entry) => isCalled(entry, name, fields));
    if (named.length === 0) return noColumn(name);
    for (const entry of named) {
      const before = cleared.has(entry) ? entry.column.missing : [];
      entry.column = { ...entry.column, missing: withMarkers(before, [value]) };
      cleared.add(entry);
    }
  }
  if (isAll) for (const entry of columns) if (!cleared.has(entry)) entry.column = { ...entry.column, missing: [] };
  return null;
}

function outcomeOf(
  columns: Columns,
  options: ImportOptions,
  suggested: { readonly won: string[]; readonly lost: string[] | null } | null,
  fields: readonly Field[],
): Result<ImportPlan['outcome'], Failure> {
  if (options.outcome === null) {
    const has = columns.some(({ column }) => column.role === 'outcome');
    return done(has && suggested !== null ? suggested : null);
  }
  const pair = splitAt(options.outcome, '=');
  if (pair === null) return refused({ kind: 'cliOutcomeForm' });
  const [name, values] = pair;
  if (!giveRole(columns, 'outcome', name, fields)) return refused(noColumn(name));
  const [won = '', lost] = values.split('/');
  const listed = (text: string) =>
    text
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  if (listed(won).length === 0) return refused({ kind: 'cliOutcomeForm' });
  return done({ won: listed(won), lost: lost === undefined ? null : listed(lost) });
}

function kindOf(
  columns: Columns,
  options: ImportOptions,
  { target, fields }: PlanWithin,
): Result<ImportPlan['kind'], Failure> {
  if (options.kind === 'leads') return done({ kind: 'leads' });
  if (target === null) return refused({ kind: 'importNoLeads' });
  const column = joinColumn(columns, options, target, fields);
  if (!column.ok) return column;
  const joined = { dataSet: target.id, column: column.value };
  return done(
    options.kind === 'activities'
      ? { kind: 'activities', ...joined, types: {}, completeFrom: null, existing: options.existing ?? 'replace' }
      : { kind: 'outcomes', ...joined, withoutDeal: 'open' },
  );
}

/** The lead's column that the table's names: the one said, else of the same name, else the leads' ids. */
function joinColumn(
  columns: Columns,
  options: ImportOptions,
  target: DataSet,
  fields: readonly Field[],
): Result<string, Failure> {
  const inLeads = (name: string) =>
    target.columns.find(({ header }) => isSame(header, name))?.key ?? mappedColumn(target, fields, name);
  if (options.join !== null) {
    const pair = splitAt(options.join, '=');
    if (pair === null) return refused({ kind: 'cliJoinForm' });
    const key = inLeads(pair[1]);
    if (!giveRole(columns, 'lead', pair[0], fields)) return refused(noColumn(pair[0]));
    return key === undefined ? refused(noColumn(pair[1])) : done(key);
  }
  const lead = columns.find(({ column }) => column.role === 'lead');
  if (lead === undefined) return refused({ kind: 'planWithoutLead' });
  const key =
    inLeads(lead.profile.header) ?? (lead.profile.type === 'email' ? emailColumn(target, fields) : target.idColumn);
  return key === null || key === undefined
    ? refused({ kind: 'cliJoinNeeded', column: lead.profile.header })
    : done(key);
}

function mappedColumn(target: DataSet, fields: readonly Field[], name: string): string | undefined {
  const field = fieldNamed(fields, name);
  return field === undefined ? undefined : target.fields[field.id]?.column;
}

function splitAt(text: string, mark: string): readonly [string, string] | null {
  const at = text.indexOf(mark);
  return at <= 0 || at === text.length - 1 ? null : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
