import type { DataSet } from '#shared/model/data-set.ts';
import { type Mapping, stateOf } from './mapping.ts';

/** Why a table cannot be brought in as it is mapped, with the columns that are at fault. */
export type MappingProblem =
  | { readonly kind: 'nothingMapped' }
  | { readonly kind: 'fieldTwice'; readonly keys: readonly string[] }
  | { readonly kind: 'noneWon'; readonly keys: readonly string[] }
  | { readonly kind: 'datesTwoWays'; readonly keys: readonly string[] }
  | { readonly kind: 'roleMissing'; readonly role: 'lead' | 'type' | 'day' | 'outcome' }
  | { readonly kind: 'noJoin' };

export function mappingProblems(mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const { columns, kind } = mapping;
  if (columns.every((column) => column.role === 'none' && column.fact.kind === 'none')) {
    problems.push({ kind: 'nothingMapped' });
  }
  const twice = doubled(columns.map((column) => (column.fact.kind === 'field' ? column.fact.field : null)));
  if (twice.length > 0) problems.push({ kind: 'fieldTwice', keys: twice.map((at) => columns[at]?.key ?? '') });
  const outcome = columns.find((column) => column.role === 'outcome');
  if (outcome !== undefined && mapping.outcome === null) problems.push({ kind: 'noneWon', keys: [outcome.key] });
  const asked = new Set(datesToAsk(mapping));
  const dates = columns.filter(
    ({ key, role, fact }) => asked.has(key) && (dayRoles.has(role) || (fact.kind !== 'none' && role !== 'outcome')),
  );
  if (dates.length > 0) problems.push({ kind: 'datesTwoWays', keys: dates.map(({ key }) => key) });
  const needed = { leads: [], activities: ['lead', 'type', 'day'], outcomes: ['lead', 'outcome'] } as const;
  for (const role of needed[kind]) {
    if (!columns.some((column) => column.role === role)) problems.push({ kind: 'roleMissing', role });
  }
  if (kind !== 'leads' && mapping.joinTo === null) problems.push({ kind: 'noJoin' });
  return problems;
}

/** Whether the leads that this table belongs to have activities already. */
export function hasActivities(mapping: Mapping, dataSets: Readonly<Record<string, DataSet>>): boolean {
  if (mapping.kind !== 'activities' || mapping.joinTo === null) return false;
  return (dataSets[mapping.joinTo.dataSet]?.activities ?? null) !== null;
}

const dayRoles: ReadonlySet<string> = new Set(['created', 'handedOver', 'outcomeDate', 'day']);

/** Columns whose dates can be read day first and month first, of which nobody has said yet which it is (V5). */
export function datesToAsk(mapping: Mapping): readonly string[] {
  return mapping.profile.columns
    .filter(({ key, dateOrderUndecided }) => dateOrderUndecided && !mapping.datesSaid.includes(key))
    .map(({ key }) => key);
}

/** Whether leads go whose activities, or whose outcomes from a table of their own, go with them. */
export function replacesJoined(mapping: Mapping, dataSets: Readonly<Record<string, DataSet>>): boolean {
  if (mapping.kind !== 'leads' || mapping.into?.how !== 'replace') return false;
  const before = dataSets[mapping.into.dataSet];
  return before !== undefined && before.activities !== null;
}

/** Columns that still wait for a person; they are left out unless one says what they are. */
export function undecided(mapping: Mapping): readonly string[] {
  return mapping.columns
    .filter(
      (column) => column.role === 'none' && column.fact.kind === 'none' && stateOf(mapping, column.key) === 'choose',
    )
    .map((column) => column.key);
}

/** The places of all values that occur more than once. */
function doubled(values: readonly (string | null)[]): number[] {
  return values.flatMap((value, at) =>
    value !== null && values.indexOf(value) !== values.lastIndexOf(value) ? [at] : [],
  );
}
