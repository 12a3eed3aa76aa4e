import type { ChosenKey } from '#shared/bridge/import-contract.ts';
import type { PlannedPseudonyms, Treatment } from '#shared/import/pseudonym-plan.ts';
import { isFoundByPseudonym } from '#shared/import/pseudonyms-problem.ts';
import { type SuggestedTreatment, suggestTreatments } from '#shared/import/suggest-treatments.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Mapping } from '../mapping.ts';

/** Names and addresses are to be replaced: under which key, and what a person said of single columns. */
export type PseudonymChoices = {
  /** null: no key file was made or opened yet. */
  readonly key: ChosenKey | null;
  readonly said: Readonly<Record<string, Treatment>>;
};

/** What becomes of each column that is brought in: as suggested, unless a person said otherwise. */
export function treatmentsOf(mapping: Mapping): readonly SuggestedTreatment[] {
  const { pseudonyms } = mapping;
  const suggested = suggestTreatments(mapping.profile, mapping.columns);
  return suggested.map((each) => {
    const said = pseudonyms?.said[each.key];
    return said === undefined ? each : { ...each, treatment: said, why: 'said' };
  });
}

export function withTreatment(mapping: Mapping, key: string, treatment: Treatment): Mapping {
  const { pseudonyms } = mapping;
  if (pseudonyms === null) return mapping;
  return { ...mapping, pseudonyms: { ...pseudonyms, said: { ...pseudonyms.said, [key]: treatment } } };
}

export function withKey(mapping: Mapping, key: ChosenKey): Mapping {
  return { ...mapping, pseudonyms: { said: mapping.pseudonyms?.said ?? {}, key } };
}

/** The leads that a table joins or is added to, where their names were replaced; else null. */
export function replacedLeads(mapping: Mapping, dataSets: Readonly<Record<string, DataSet>>): DataSet | null {
  const added = mapping.into?.how === 'append' ? mapping.into.dataSet : null;
  const id = mapping.kind === 'leads' ? added : mapping.joinTo?.dataSet;
  const leads = dataSets[id ?? ''];
  return leads?.pseudonyms === undefined ? null : leads;
}

/** Whether those leads are found by a pseudonym, so that nothing goes with them without their key. */
export function isFoundByKey(mapping: Mapping, leads: DataSet): boolean {
  return mapping.kind === 'leads' || isFoundByPseudonym(leads, mapping.joinTo?.column ?? '');
}

/** What of the key stands in the way: it is not there yet, or it is another than that of the leads. */
export function keyProblem(mapping: Mapping, dataSets: Readonly<Record<string, DataSet>>): 'noKey' | 'wrongKey' | null {
  const leads = replacedLeads(mapping, dataSets);
  const key = mapping.pseudonyms?.key ?? null;
  if (leads === null) return mapping.kind === 'leads' && mapping.pseudonyms !== null && key === null ? 'noKey' : null;
  if (key === null) return isFoundByKey(mapping, leads) ? 'noKey' : null;
  return key.check === leads.pseudonyms?.check ? null : 'wrongKey';
}

/** For the plan: nothing without a key, and nothing for a table that joins leads whose names were not replaced. */
export function plannedPseudonymsOf(mapping: Mapping): PlannedPseudonyms | undefined {
  const key = mapping.pseudonyms?.key ?? null;
  if (key === null) return undefined;
  const columns = treatmentsOf(mapping).map(({ key: column, treatment }) => ({ key: column, treatment }));
  return { check: key.check, columns };
}
