import type { Field } from '../model/field.ts';
import type { FieldId } from '../model/ids.ts';
import type { Language } from '../model/local-text.ts';
import { derivationOf, derivedFieldOf, fieldOfDerived } from './derived-facts.ts';
import { fieldKeyOf } from './field-key.ts';
import type { ImportPlan } from './plan.ts';

type Within = {
  readonly plan: ImportPlan;
  /** Of the model, and those that this import makes. */
  readonly fields: readonly Field[];
  /** The field that a column becomes. */
  readonly fieldOf: (column: string) => FieldId | undefined;
  readonly language: Language;
  readonly newId: () => string;
};

/**
 * The fields that the plan wants derived: new ones, or those of the model that were waiting for a source. What a column of
 * the table becomes itself is not derived, and neither is what is derived from that field already.
 */
export function plannedDerivations({ plan, fields, fieldOf, language, newId }: Within): Field[] {
  const taken = new Set(fields.map(({ key }) => key));
  const mapped = new Set(plan.columns.map(({ key }) => fieldOf(key)));
  const derived: Field[] = [];
  let position = Math.max(0, ...fields.map((field) => field.position));
  for (const { column, fact } of plan.derived ?? []) {
    const from = fieldOf(column);
    if (from === undefined) continue;
    const found = fieldOfDerived(fact, from, [...fields, ...derived]);
    if (found?.isThere) continue;
    const derivation = derivationOf(fact, from, language);
    if (found !== undefined && !mapped.has(found.field.id)) {
      derived.push({ ...found.field, derivation });
      continue;
    }
    const own = derivedFieldOf(fact);
    const key = fieldKeyOf(own.key, taken);
    taken.add(key);
    position += 1;
    derived.push({ ...own, id: newId() as FieldId, modelId: plan.modelId, position, key, derivation });
  }
  return derived;
}
