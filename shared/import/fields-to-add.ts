import type { Field } from '../model/field.ts';
import type { FieldId } from '../model/ids.ts';
import type { WorkshopState } from '../model/records.ts';
import type { DataSetWithin } from './data-set-within.ts';
import { fieldKeyOf } from './field-key.ts';
import { localName } from './plain-line.ts';
import type { ImportPlan } from './plan.ts';
import { withMarkers } from './planned-fields.ts';

/** By column: fields that are new, and those that are there but take on more markers. */
export function fieldsToAdd({ state, plan, newId }: DataSetWithin): ReadonlyMap<string, Field> {
  const own = Object.values(state.field).filter(({ modelId }) => modelId === plan.modelId);
  const taken = new Set(own.map(({ key }) => key));
  const fields = new Map<string, Field>();
  let position = Math.max(0, ...own.map((field) => field.position));
  for (const { key, fact, missing } of plan.columns) {
    if (fact.kind === 'field') {
      const there = state.field[fact.field];
      const markers = there === undefined ? [] : withMarkers(there.missing, missing);
      if (there !== undefined && markers.length > there.missing.length) fields.set(key, { ...there, missing: markers });
    }
    if (fact.kind !== 'newField') continue;
    const fieldKey = fieldKeyOf(fact.name, taken);
    taken.add(fieldKey);
    position += 1;
    const currency = fact.type === 'money' ? { currency: fact.currency ?? currencyOf(state) } : {};
    fields.set(key, {
      id: newId() as FieldId,
      modelId: plan.modelId,
      position,
      key: fieldKey,
      name: localName(fact.name),
      type: fact.type,
      source: fact.source,
      missing: [...missing],
      ...currency,
      ...(fact.filledAt !== undefined && { filledAt: fact.filledAt }),
    });
  }
  return fields;
}

function currencyOf(state: WorkshopState): string {
  return state.workshop.workshop?.settings.currency ?? 'EUR';
}

/** The field that a column becomes, there already or new. */
export function fieldOfColumn(plan: ImportPlan, fields: ReadonlyMap<string, Field>, key: string): FieldId | undefined {
  const fact = plan.columns.find((column) => column.key === key)?.fact;
  return fact?.kind === 'field' ? fact.field : fields.get(key)?.id;
}
