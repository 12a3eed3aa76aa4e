import type { DataSet, OutcomeMapping, Reading } from '../model/data-set.ts';
import type { Field, FieldType } from '../model/field.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { type ColumnRole, type ImportPlan, isUsed, type PlanColumn } from './plan.ts';

/** A column of the leads that are added, and the stored one that it goes on in; `isNew`: the leads that are there lack it. */
export type AppendedColumn = {
  readonly from: string;
  readonly to: string;
  readonly header: string;
  readonly isNew: boolean;
};

/** Why leads cannot be added to a data set. */
export type AppendProblem =
  /** Its leads are told apart by a column that the table has not. */
  | { readonly kind: 'appendWithoutId'; readonly column: string }
  /** Dates or numbers of a column are written otherwise than those that are there. */
  | { readonly kind: 'appendReading'; readonly column: string }
  /** The values of the outcome mean something else than in the leads that are there. */
  | { readonly kind: 'appendOutcome'; readonly column: string };

type Source = { readonly key: string; readonly header: string };

/** Where the table's columns go: to the same fact, else the same role, else the same name, else behind the others. */
export function appendedColumns(base: DataSet, plan: ImportPlan, sources: readonly Source[]): AppendedColumn[] {
  const taken = new Set<string>();
  let next = Math.max(-1, ...base.columns.map(({ key }) => Number(key.slice(1)))) + 1;
  const headerOf = (key: string) => sources.find((source) => source.key === key)?.header ?? key;
  const used = plan.columns.filter(isUsed);
  const found = new Map<string, string>();
  const claim = (column: PlanColumn, key: string | null | undefined) => {
    if (key === null || key === undefined || taken.has(key) || found.has(column.key)) return;
    taken.add(key);
    found.set(column.key, key);
  };
  for (const column of used) claim(column, roleColumn(base, column.role));
  for (const column of used) {
    if (column.fact.kind === 'field') claim(column, base.fields[column.fact.field]?.column);
  }
  for (const column of used) {
    const name = normaliseText(headerOf(column.key));
    claim(column, base.columns.find(({ key, header }) => !taken.has(key) && normaliseText(header) === name)?.key);
  }
  return used.map(({ key }) => {
    const to = found.get(key);
    return { from: key, to: to ?? `c${next++}`, header: headerOf(key), isNew: to === undefined };
  });
}

/** Whether a table's leads can be added as the plan reads them; what is written in two ways would be read wrongly. */
export function appendProblem(
  base: DataSet,
  plan: ImportPlan,
  sources: readonly Source[],
  fields: readonly Field[],
): AppendProblem | null {
  const idHeader = base.columns.find(({ key }) => key === base.idColumn)?.header ?? '';
  if (base.idColumn !== null && !plan.columns.some(({ role }) => role === 'id')) {
    return { kind: 'appendWithoutId', column: idHeader };
  }
  for (const { from, to, header, isNew } of appendedColumns(base, plan, sources)) {
    const column = plan.columns.find(({ key }) => key === from);
    if (isNew || column === undefined) continue;
    const there = readingOf(base, to);
    const type = typeOf(base, column, to, fields);
    if (there !== null && differs(there, column.reading, type)) return { kind: 'appendReading', column: header };
  }
  const outcome = plan.columns.find(({ role }) => role === 'outcome');
  if (outcome === undefined || plan.outcome === null || base.outcome === null) return null;
  const merged = mergedOutcome(base.outcome, plan.outcome);
  const header = sources.find(({ key }) => key === outcome.key)?.header ?? '';
  return merged === null ? { kind: 'appendOutcome', column: header } : null;
}

/** The values of both; null where one says "lost" of every other value and the other does not, or a value is both. */
export function mergedOutcome(
  base: OutcomeMapping,
  added: NonNullable<ImportPlan['outcome']>,
): Pick<OutcomeMapping, 'won' | 'lost'> | null {
  if ((base.lost === null) !== (added.lost === null)) return null;
  const won = union(base.won, added.won);
  const lost = base.lost === null || added.lost === null ? null : union(base.lost, added.lost);
  const isWon = new Set(won.map(normaliseText));
  if (lost?.some((text) => isWon.has(normaliseText(text)))) return null;
  // A value that only one of the two knows for won would change what the other's cells say.
  const grew = won.length > Math.min(base.won.length, added.won.length);
  return lost === null && grew && !sameTexts(base.won, added.won) ? null : { won, lost };
}

function roleColumn(base: DataSet, role: ColumnRole): string | null {
  switch (role) {
    case 'id':
      return base.idColumn;
    case 'name':
      return base.nameColumn;
    case 'created':
      return base.createdColumn;
    case 'handedOver':
      return base.handedOverColumn;
    case 'outcome':
      return base.outcome?.column ?? null;
    case 'outcomeDate':
      return base.outcome?.dateColumn ?? null;
    default:
      return null;
  }
}

function readingOf(base: DataSet, key: string): Reading | null {
  const mapped = Object.values(base.fields).find(({ column }) => column === key);
  if (mapped !== undefined) return mapped.reading;
  return base.outcome?.dateColumn === key ? base.outcome.reading : null;
}

function typeOf(base: DataSet, column: PlanColumn, to: string, fields: readonly Field[]): FieldType | null {
  if (['created', 'handedOver', 'outcomeDate'].includes(column.role)) return 'date';
  const { fact } = column;
  if (fact.kind === 'newField') return fact.type;
  const id =
    fact.kind === 'field'
      ? fact.field
      : Object.keys(base.fields).find((field) => base.fields[field as Field['id']]?.column === to);
  return fields.find((field) => field.id === id)?.type ?? null;
}

function differs(a: Reading, b: Reading, type: FieldType | null): boolean {
  if (type === 'date') return a.dateOrder !== b.dateOrder;
  return (type === 'number' || type === 'money') && a.decimal !== b.decimal;
}

function union(a: readonly string[], b: readonly string[]): string[] {
  const known = new Set(a.map(normaliseText));
  return [...a, ...b.filter((text) => !known.has(normaliseText(text)))];
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return union(a, b).length === a.length && union(b, a).length === b.length;
}
