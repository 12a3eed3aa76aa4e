import type { Field } from '../model/field.ts';
import type { ImportContext } from './host-messages.ts';
import type { ImportPlan } from './plan.ts';

type FieldToCome = {
  readonly key: string;
  readonly type: Field['type'];
  readonly missing: string[];
  readonly currency?: string;
};

/** By column: the field it becomes, with the markers it will have; a new one has no id before it is added. */
export function plannedFields(plan: ImportPlan, context: ImportContext): ReadonlyMap<string, Field> {
  const planned = new Map<string, Field>();
  for (const { key, fact, missing } of plan.columns) {
    if (fact.kind === 'field') {
      const field = context.fields.find(({ id }) => id === fact.field);
      if (field !== undefined) planned.set(key, { ...field, missing: withMarkers(field.missing, missing) });
    } else if (fact.kind === 'newField') {
      const currency = fact.type === 'money' ? { currency: fact.currency ?? context.currency } : {};
      const field: FieldToCome = { key, type: fact.type, missing: [...missing], ...currency };
      planned.set(key, field as Field);
    }
  }
  return planned;
}

/** The markers of both, each once as it was written first. */
export function withMarkers(before: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...before, ...more])].slice(0, 200);
}
