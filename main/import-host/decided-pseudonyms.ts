import type { ImportPlan } from '#shared/import/plan.ts';
import type { ImportOptions } from '#shared/import/plan-from-options.ts';
import type { TableProfile } from '#shared/import/profile.ts';
import type { Treatment } from '#shared/import/pseudonym-plan.ts';
import { treatedLikeLeads } from '#shared/import/pseudonyms-problem.ts';
import type { SuggestedTreatment } from '#shared/import/suggest-treatments.ts';
import { treatmentsFromOptions } from '#shared/import/treatments-from-options.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Field } from '#shared/model/field.ts';
import type { ImportOrder } from './import-order.ts';
import { type KeyForImport, keyForImport } from './key-for-import.ts';

export type DecidedPseudonyms = {
  readonly plan: ImportPlan;
  readonly key: KeyForImport | null;
  readonly treated: readonly SuggestedTreatment[];
};

type Decided = {
  readonly plan: ImportPlan;
  readonly profile: TableProfile;
  readonly fields: readonly Field[];
  readonly map: ImportOptions['map'];
  /** What became of the columns of a table before this one, where its names were replaced. */
  readonly kept: Readonly<Record<string, Treatment>> | null;
  /** The leads that the table joins. */
  readonly joins: DataSet | null;
};

/** The plan with what becomes of each column, and the key it is for; without pseudonyms it stays as it is. */
export async function decidedPseudonyms(
  order: ImportOrder,
  { plan, profile, fields, map, kept, joins }: Decided,
  now: string,
): Promise<Result<DecidedPseudonyms, Failure>> {
  if (!order.pseudonymise && order.keyPath === null && kept === null) return done({ plan, key: null, treated: [] });
  const treated = treatmentsFromOptions(profile, plan.columns, fields, { map, kept, treat: order.treat });
  if (!treated.ok) return treated;
  const key = await keyForImport(order.path, order.keyPath, joins, now);
  if (!key.ok) return key;
  const columns = treated.value.map(({ key: column, treatment }) => ({ key: column, treatment }));
  const decided = treatedLikeLeads({ ...plan, pseudonyms: { check: key.value.key.check, columns } }, joins);
  const final = new Map(decided.pseudonyms?.columns.map((each) => [each.key, each.treatment]));
  return done({
    plan: decided,
    key: key.value,
    treated: treated.value.map((each): SuggestedTreatment => {
      const treatment = final.get(each.key) ?? each.treatment;
      return treatment === each.treatment ? each : { key: each.key, treatment, why: 'leads' };
    }),
  });
}
