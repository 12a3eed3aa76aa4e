import { normaliseText } from '../values/normalise-text.ts';
import { type ColumnRole, filledOnOf, type ImportPlan, isUsed } from './plan.ts';
import type { Table } from './table.ts';

/** Why a plan cannot be carried out on a table. Sentences: `refusal.KIND`. */
export type PlanProblem =
  | { readonly kind: 'planUnknownColumn'; readonly column: string }
  | { readonly kind: 'planRoleTwice'; readonly column: string; readonly other: string }
  | { readonly kind: 'planFieldTwice'; readonly column: string; readonly other: string }
  | { readonly kind: 'planNothingUsed' }
  | { readonly kind: 'planWithoutLead' }
  | { readonly kind: 'planWithoutType' }
  | { readonly kind: 'planWithoutDay' }
  | { readonly kind: 'planWithoutOutcome' }
  /** A column that becomes activities has no column to say when. */
  | { readonly kind: 'planWideWithoutDay'; readonly column: string }
  /** The column that says when its fact was filled in is not brought in. */
  | { readonly kind: 'planFilledOnNotThere'; readonly column: string }
  | { readonly kind: 'planTooManyTypes'; readonly column: string; readonly types: number; readonly limit: number };

/** More kinds of activity than this are no kinds: the column tells something else. */
const mostTypes = 200;

/** The first thing that is wrong with a plan, or null. */
export function planProblem(plan: ImportPlan, table: Table): PlanProblem | null {
  const roles = new Map<ColumnRole, string>();
  const facts = new Map<string, string>();
  for (const planned of plan.columns) {
    const { key, role, fact } = planned;
    const column = table.columns.find((each) => each.key === key)?.header;
    if (column === undefined) return { kind: 'planUnknownColumn', column: key };
    const sameRole = role === 'none' ? undefined : roles.get(role);
    if (sameRole !== undefined) return { kind: 'planRoleTwice', column, other: sameRole };
    roles.set(role, column);
    if (fact.kind !== 'none' && planned.filledOn !== undefined && filledOnOf(plan, planned) === undefined) {
      return { kind: 'planFilledOnNotThere', column };
    }
    if (fact.kind !== 'field') continue;
    const sameFact = facts.get(fact.field);
    if (sameFact !== undefined) return { kind: 'planFieldTwice', column, other: sameFact };
    facts.set(fact.field, column);
  }
  if (!plan.columns.some(isUsed)) return { kind: 'planNothingUsed' };
  if (plan.kind.kind === 'leads') {
    const without = roles.has('outcome') && plan.outcome === null;
    return without ? { kind: 'planWithoutOutcome' } : wideProblem(plan, table);
  }
  if (!roles.has('lead')) return { kind: 'planWithoutLead' };
  if (plan.kind.kind === 'outcomes') return null;
  if (!roles.has('type')) return { kind: 'planWithoutType' };
  if (!roles.has('day')) return { kind: 'planWithoutDay' };
  return typesProblem(plan, table);
}

function wideProblem({ wide }: ImportPlan, table: Table): PlanProblem | null {
  for (const { column, day } of wide ?? []) {
    const header = table.columns.find(({ key }) => key === column)?.header;
    if (header === undefined) return { kind: 'planUnknownColumn', column };
    if (!table.columns.some(({ key }) => key === day)) return { kind: 'planWideWithoutDay', column: header };
  }
  return null;
}

function typesProblem(plan: ImportPlan, table: Table): PlanProblem | null {
  const key = plan.columns.find(({ role }) => role === 'type')?.key;
  const column = table.columns.find((each) => each.key === key);
  if (column === undefined || column.column.values.length <= mostTypes) return null;
  const types = new Set(column.column.values.map(normaliseText)).size;
  return types > mostTypes ? { kind: 'planTooManyTypes', column: column.header, types, limit: mostTypes } : null;
}
