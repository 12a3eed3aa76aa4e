import { type DerivableFact, derivableFrom, derivationOf, fieldOfDerived } from '#shared/import/derived-facts.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import { stillFollows } from '#shared/import/pseudonymised-table.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { Translate } from '#shared/text/translate.ts';
import { type Derived, deriver } from '#shared/values/derived/derive-value.ts';
import { columnOf, type Mapping } from './mapping.ts';
import { treatmentsOf } from './rows/pseudonym-choices.ts';

/** Facts that follow from one column, and an example of each. */
export type DeriveChoice = {
  readonly column: string;
  readonly header: string;
  readonly facts: readonly { readonly fact: DerivableFact; readonly from: string; readonly to: Derived }[];
};

/** What the columns of a table of leads could be asked for besides, as far as the model does not have it already and names that are
 * replaced still tell it. */
export function deriveChoices(mapping: Mapping, model: Model, t: Translate): DeriveChoice[] {
  if (mapping.kind !== 'leads') return [];
  const mapped = new Set(mapping.columns.map(({ fact }) => (fact.kind === 'field' ? fact.field : null)));
  const treated = mapping.pseudonyms === null ? [] : treatmentsOf(mapping);
  return mapping.profile.columns.flatMap((profile): DeriveChoice[] => {
    const fact = columnOf(mapping, profile.key)?.fact;
    if (fact === undefined || fact.kind === 'none') return [];
    const own = fact.kind === 'field' ? model.fields.find(({ id }) => id === fact.field) : undefined;
    const type = fact.kind === 'newField' ? fact.type : own?.type;
    if (type === undefined) return [];
    const texts = [...profile.top.map(({ text }) => text), ...profile.examples];
    const treatment = treated.find(({ key }) => key === profile.key)?.treatment ?? 'keep';
    const facts = derivableFrom(profile, type).flatMap((each) => {
      if (!stillFollows(each, treatment)) return [];
      const there = fieldOfDerived(each, own?.id ?? null, model.fields);
      if (there !== undefined && (there.isThere || mapped.has(there.field.id))) return [];
      const derive = deriver(derivationOf(each, 'from' as FieldId, t.language), model.model.freeMail);
      const from = texts.find((text) => derive(text) !== null);
      return from === undefined ? [] : [{ fact: each, from, to: derive(from) }];
    });
    return facts.length === 0 ? [] : [{ column: profile.key, header: profile.header, facts }];
  });
}

type DerivedPlan = NonNullable<ImportPlan['derived']>[number];

export function isDerived(mapping: Mapping, column: string, fact: DerivableFact): boolean {
  return mapping.derived.some((each) => each.column === column && each.fact === fact);
}

export function withDerived(mapping: Mapping, wanted: DerivedPlan, derive: boolean): Mapping {
  const others = mapping.derived.filter(({ column, fact }) => column !== wanted.column || fact !== wanted.fact);
  return { ...mapping, derived: derive ? [...others, wanted] : others };
}
