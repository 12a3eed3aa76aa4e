import type { DataSet } from '../model/data-set.ts';
import { appendedColumns } from './append-plan.ts';
import type { ImportPlan } from './plan.ts';

/** Why a table does not join leads that have pseudonyms, or would be the only one that has them. Sentences: `refusal.KIND`. */
export type PseudonymsProblem =
  | { readonly kind: 'pseudonymsNeedKey'; readonly name: string }
  | { readonly kind: 'pseudonymsOtherKey'; readonly name: string }
  | { readonly kind: 'pseudonymsNotInLeads'; readonly name: string };

/**
 * Whether the key that a plan names, or its absence, lets a table join leads that are there: the column by which they
 * are found has to hold the same pseudonyms in both.
 */
export function pseudonymsProblem({ kind, pseudonyms }: ImportPlan, leads: DataSet | null): PseudonymsProblem | null {
  if (leads === null) return null;
  const { name } = leads;
  if (kind.kind === 'leads') return appendedProblem(pseudonyms, leads);
  if (leads.pseudonyms === undefined) return pseudonyms === undefined ? null : { kind: 'pseudonymsNotInLeads', name };
  if (pseudonyms === undefined)
    return isFoundByPseudonym(leads, kind.column) ? { kind: 'pseudonymsNeedKey', name } : null;
  return pseudonyms.check === leads.pseudonyms.check ? null : { kind: 'pseudonymsOtherKey', name };
}

/** Leads that are added to others have pseudonyms of the same key, or none where those have none. */
function appendedProblem(
  pseudonyms: ImportPlan['pseudonyms'],
  { name, pseudonyms: there }: DataSet,
): PseudonymsProblem | null {
  if (there === undefined) return pseudonyms === undefined ? null : { kind: 'pseudonymsNotInLeads', name };
  if (pseudonyms === undefined) return { kind: 'pseudonymsNeedKey', name };
  return pseudonyms.check === there.check ? null : { kind: 'pseudonymsOtherKey', name };
}

/** Whether a column of the leads holds pseudonyms, so that a table joins by it only with their key. */
export function isFoundByPseudonym(leads: DataSet, column: string): boolean {
  return leads.pseudonyms?.columns.includes(column) ?? false;
}

/**
 * The plan of a table that joins leads, or whose leads are added to them: what goes with a column of theirs is hashed
 * exactly where it is hashed there.
 */
export function treatedLikeLeads(plan: ImportPlan, leads: DataSet | null): ImportPlan {
  const { kind, pseudonyms } = plan;
  if (leads !== null && kind.kind === 'leads' && pseudonyms !== undefined) {
    const pairs = appendedColumns(leads, plan, []).filter(({ isNew }) => !isNew);
    const columns = pseudonyms.columns.filter(({ key }) => pairs.every(({ from }) => from !== key));
    const treated = pairs.map(({ from, to }) => ({
      key: from,
      treatment: isFoundByPseudonym(leads, to) ? ('hash' as const) : ('keep' as const),
    }));
    return { ...plan, pseudonyms: { ...pseudonyms, columns: [...columns, ...treated] } };
  }
  const lead = plan.columns.find(({ role }) => role === 'lead')?.key;
  if (leads === null || kind.kind === 'leads' || pseudonyms === undefined || lead === undefined) return plan;
  const treatment = isFoundByPseudonym(leads, kind.column) ? 'hash' : 'keep';
  const others = pseudonyms.columns.filter(({ key }) => key !== lead);
  return { ...plan, pseudonyms: { ...pseudonyms, columns: [...others, { key: lead, treatment }] } };
}
