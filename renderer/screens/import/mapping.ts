import { isHeaderOf } from '#shared/import/header-words.ts';
import type { IntoDataSet } from '#shared/import/into-data-set.ts';
import { type PlannedDuplicates, usualDuplicates } from '#shared/import/merge-rule.ts';
import {
  type ColumnFact,
  type ColumnRole,
  type ExistingActivities,
  type ImportPlan,
  isUsed,
  type PlanColumn,
} from '#shared/import/plan.ts';
import type { ColumnProfile, TableKind, TableProfile } from '#shared/import/profile.ts';
import type { ColumnSuggestion, Suggestion } from '#shared/import/suggestion.ts';
import type { Quote, TableShape } from '#shared/import/table.ts';
import type { Reading } from '#shared/model/data-set.ts';
import type { DataSetId, ModelId, SavedMappingId } from '#shared/model/ids.ts';
import { newFact, rolesOf } from './becomes.ts';
import { type PseudonymChoices, plannedPseudonymsOf } from './rows/pseudonym-choices.ts';

/** What the person has settled so far about a table: a plan under way. */
export type Mapping = {
  readonly path: string;
  readonly profile: TableProfile;
  readonly suggestions: readonly ColumnSuggestion[];
  /** What was suggested at first, besides the columns' reasons. */
  readonly suggested: Omit<Suggestion, 'columns'>;
  readonly name: string;
  readonly kind: TableKind;
  readonly columns: readonly PlanColumn[];
  readonly outcome: ImportPlan['outcome'];
  /** Leads that go to others; null: they become a data set of their own. */
  readonly into: IntoDataSet | null;
  /** Facts that are derived from those that columns become. */
  readonly derived: NonNullable<ImportPlan['derived']>;
  /** Columns that become activities. */
  readonly wide: NonNullable<ImportPlan['wide']>;
  /** Whether the mapping is kept for the next table, and the kept one that it was begun from. */
  readonly remember: { readonly on: boolean; readonly kept: SavedMappingId | null };
  /** Columns that a person has settled: their suggestion counts no more. */
  readonly settled: readonly string[];
  /** Columns of whose dates a person has said how they are read. */
  readonly datesSaid: readonly string[];
  /** Where activities and outcomes go: a data set that is there, and the column that names its leads. */
  readonly joinTo: JoinTo | null;
  /** From this day on the activities are complete (A1); null: from the earliest one. */
  readonly completeFrom: string | null;
  /** What becomes of activities that the leads have already. */
  readonly existing: ExistingActivities;
  /** What a lead is that no row of outcomes is about. */
  readonly withoutDeal: 'open' | 'lost';
  /** Which of several rows of one lead is kept. */
  readonly duplicates: PlannedDuplicates;
  /** null: names and addresses are stored as they are. */
  readonly pseudonyms: PseudonymChoices | null;
};

export type JoinTo = { readonly dataSet: DataSetId; readonly column: string };

/** The mapping to begin with: everything as suggested. The data set is called like its file. */
export function firstMapping(
  path: string,
  profile: TableProfile,
  suggestion: Suggestion,
  joinTo: JoinTo | null = null,
): Mapping {
  return {
    path,
    profile,
    suggestions: suggestion.columns,
    suggested: { kind: suggestion.kind, planColumns: suggestion.planColumns, outcome: suggestion.outcome },
    name: profile.file.replace(/\.[^.]+$/, '').slice(0, 200) || profile.file.slice(0, 200),
    kind: suggestion.kind,
    columns: suggestion.planColumns,
    outcome: suggestion.outcome,
    into: null,
    derived: [],
    wide: [],
    remember: { on: true, kept: null },
    settled: [],
    datesSaid: [],
    joinTo,
    completeFrom: null,
    existing: 'replace',
    withoutDeal: 'open',
    duplicates: usualDuplicates,
    pseudonyms: null,
  };
}

export function columnOf(mapping: Mapping, key: string): PlanColumn | undefined {
  return mapping.columns.find((column) => column.key === key);
}

export function profileOf(mapping: Mapping, key: string): ColumnProfile | undefined {
  return mapping.profile.columns.find((column) => column.key === key);
}

/** Whether a column becomes activities. */
export function isWide(mapping: Mapping, key: string): boolean {
  return mapping.wide.some(({ column }) => column === key);
}

/** How sure the column's place is; what a person has said is settled. */
export function stateOf(mapping: Mapping, key: string): ColumnSuggestion['state'] | 'settled' {
  if (mapping.settled.includes(key)) return 'settled';
  return mapping.suggestions.find((suggestion) => suggestion.key === key)?.state ?? 'choose';
}

/** A column's role is its alone: another column that had it becomes what it was suggested as a fact, or nothing. */
export function withPlace(mapping: Mapping, key: string, role: ColumnRole, fact: ColumnFact): Mapping {
  const isPlaced = role !== 'none' || fact.kind !== 'none';
  const columns = mapping.columns.map((column) => {
    if (column.key === key) return { ...column, role, fact };
    const other = column.filledOn === key && !isPlaced ? withoutDays(column) : column;
    return role !== 'none' && other.role === role ? { ...other, role: 'none' as const } : other;
  });
  const outcome = columns.some((column) => column.role === 'outcome') ? mapping.outcome : null;
  const wide = isPlaced ? mapping.wide.filter(({ column }) => column !== key) : mapping.wide;
  return { ...mapping, columns, outcome, wide, settled: withOne(mapping.settled, key) };
}

/** Which column says when a column's fact was filled in; null: none. That column is brought in as well, as a fact if it is nothing else. */
export function withFilledOn(mapping: Mapping, key: string, days: string | null): Mapping {
  const columns = mapping.columns.map((column) => {
    if (column.key === key) return days === null ? withoutDays(column) : { ...column, filledOn: days };
    const profile = profileOf(mapping, column.key);
    if (column.key !== days || isUsed(column) || profile === undefined) return column;
    return { ...column, fact: newFact(profile) };
  });
  const wide = mapping.wide.filter(({ column }) => column !== days);
  return { ...mapping, columns, wide, settled: withOne(mapping.settled, key) };
}

function withoutDays({ filledOn: _none, ...column }: PlanColumn): PlanColumn {
  return column;
}

export function withReading(mapping: Mapping, key: string | 'all', set: Partial<Reading>): Mapping {
  const columns = mapping.columns.map((column) =>
    key === 'all' || column.key === key ? { ...column, reading: { ...column.reading, ...set } } : column,
  );
  const settled = key === 'all' ? mapping.settled : withOne(mapping.settled, key);
  if (set.dateOrder === undefined) return { ...mapping, columns, settled };
  const datesSaid = key === 'all' ? columns.map((column) => column.key) : withOne(mapping.datesSaid, key);
  return { ...mapping, columns, settled, datesSaid };
}

/** How a column's dates are read, as a person says; what the column becomes is another question. */
export function withDateOrder(mapping: Mapping, key: string, dateOrder: Reading['dateOrder']): Mapping {
  const { settled } = mapping;
  return { ...withReading(mapping, key, { dateOrder }), settled };
}

/** Whether a value of a column means "we do not know" (V2). */
export function withMarker(mapping: Mapping, key: string, text: string, means: boolean): Mapping {
  const columns = mapping.columns.map((column) => {
    if (column.key !== key) return column;
    const others = column.missing.filter((marker) => marker !== text);
    return { ...column, missing: means ? [...others, text] : others };
  });
  return { ...mapping, columns };
}

/**
 * The table as another kind of table. Columns whose role it does not know become facts where it stores facts, and
 * whoever tells leads apart goes on doing so. The columns of activities are found by their names and values.
 */
export function withKind(mapping: Mapping, kind: TableKind, joinTo: JoinTo | null): Mapping {
  const columns = mapping.columns.map((column): PlanColumn => {
    const role = roleIn(kind, column.role);
    if (kind === 'activities') return { ...column, role, fact: { kind: 'none' } };
    const profile = profileOf(mapping, column.key);
    const orphan = role === 'none' && column.role !== 'none' && column.fact.kind === 'none' && profile !== undefined;
    return { ...column, role, fact: orphan && kind === 'leads' ? newFact(profile) : column.fact };
  });
  const outcome = columns.some(({ role }) => role === 'outcome') ? mapping.outcome : null;
  const found = kind === 'leads' ? columns : withLeadRole(mapping, columns);
  const placed = kind === 'activities' ? withActivityRoles(mapping, found) : found;
  return { ...mapping, kind, columns: placed, outcome, joinTo: kind === 'leads' ? null : (mapping.joinTo ?? joinTo) };
}

/** Whom a line is about is said by its lead id, else by its e-mail address. */
function withLeadRole(mapping: Mapping, columns: readonly PlanColumn[]): readonly PlanColumn[] {
  if (columns.some(({ role }) => role === 'lead')) return columns;
  const free = columns.filter(({ role }) => role === 'none');
  const find = (looks: (profile: ColumnProfile) => boolean) =>
    free.find(({ key }) => {
      const profile = profileOf(mapping, key);
      return profile !== undefined && looks(profile);
    })?.key;
  const key = find(({ header }) => isHeaderOf('leadId', header)) ?? find(({ type }) => type === 'email');
  return columns.map((column) =>
    column.key === key ? { ...column, role: 'lead' as const, fact: { kind: 'none' as const } } : column,
  );
}

/** Type, day and asset go to the first column without a role that looks like it, where none has it yet. */
function withActivityRoles(mapping: Mapping, columns: readonly PlanColumn[]): readonly PlanColumn[] {
  const looks = {
    type: ({ header, type }: ColumnProfile) => isHeaderOf('activityType', header) && type !== 'date',
    day: ({ type }: ColumnProfile) => type === 'date',
    asset: ({ header, type }: ColumnProfile) => isHeaderOf('asset', header) && type !== 'date',
  } as const;
  return (['type', 'day', 'asset'] as const).reduce((placed, role) => {
    if (placed.some((column) => column.role === role)) return placed;
    const at = placed.findIndex((column) => {
      const profile = profileOf(mapping, column.key);
      return column.role === 'none' && profile !== undefined && looks[role](profile);
    });
    return placed.map((column, i) => (i === at ? { ...column, role } : column));
  }, columns);
}

function roleIn(kind: TableKind, role: ColumnRole): ColumnRole {
  const isLead = role === 'id' || role === 'lead';
  const wanted = isLead ? (kind === 'leads' ? 'id' : 'lead') : role;
  return wanted !== 'none' && rolesOf(kind).includes(wanted) ? wanted : 'none';
}

function withOne(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all : [...all, one];
}

/** The plan for the import, as it stands. Columns without a place are not stored. */
export function planOf(mapping: Mapping, modelId: ModelId): ImportPlan {
  const { shape } = mapping.profile;
  const options = {
    ...(shape.encoding !== '' && { encoding: shape.encoding }),
    ...(shape.delimiter !== '' && { delimiter: shape.delimiter }),
    ...quoteOption(shape),
    ...(shape.sheet !== '' && { sheet: shape.sheet }),
    headerRow: shape.headerRow,
  };
  const kind = kindOf(mapping);
  return {
    path: mapping.path,
    options,
    modelId,
    name: mapping.name,
    columns: mapping.columns.map((column) => ({ ...column, missing: [...column.missing] })),
    outcome: mapping.outcome,
    duplicates: mapping.duplicates,
    pseudonyms: plannedPseudonymsOf(mapping),
    ...(mapping.derived.length > 0 && { derived: [...mapping.derived] }),
    ...(mapping.wide.length > 0 && mapping.kind === 'leads' && { wide: [...mapping.wide] }),
    ...(mapping.remember.on && { remember: rememberOf(mapping) }),
    kind,
  };
}

/** Kept under the names of all columns; a table with very many is not. */
function rememberOf({ profile, remember }: Mapping): ImportPlan['remember'] {
  if (profile.columns.length > mostKept) return undefined;
  return { headers: profile.columns.map(({ key, header }) => ({ key, header })), replaces: remember.kept };
}

const mostKept = 4000;

/** Quotation marks are what is found without a word. */
export function quoteOption({ quote }: TableShape): { readonly quote?: Quote } {
  return quote === '' || quote === '"' ? {} : { quote };
}

function kindOf(mapping: Mapping): ImportPlan['kind'] {
  if (mapping.kind === 'leads' || mapping.joinTo === null) {
    return mapping.into === null ? { kind: 'leads' } : { kind: 'leads', into: mapping.into };
  }
  if (mapping.kind === 'outcomes') return { kind: 'outcomes', ...mapping.joinTo, withoutDeal: mapping.withoutDeal };
  const { completeFrom, existing } = mapping;
  return { kind: 'activities', ...mapping.joinTo, types: {}, completeFrom, existing };
}
