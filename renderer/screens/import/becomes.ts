import type { ColumnFact, ColumnRole } from '#shared/import/plan.ts';
import type { ColumnProfile, TableKind } from '#shared/import/profile.ts';
import type { Field } from '#shared/model/field.ts';
import type { FieldId } from '#shared/model/ids.ts';

/** What a column becomes, as one choice of a list. */
export type Becomes = 'leftOut' | 'newField' | `role:${Exclude<ColumnRole, 'none'>}` | `field:${string}`;

type Place = { readonly role: ColumnRole; readonly fact: ColumnFact };

const roles: Readonly<Record<TableKind, readonly Exclude<ColumnRole, 'none'>[]>> = {
  leads: ['id', 'name', 'created', 'handedOver', 'outcome', 'outcomeDate'],
  activities: ['lead', 'type', 'day', 'asset'],
  outcomes: ['lead', 'outcome', 'outcomeDate'],
};

/** What the columns of such a table can be for. */
export function rolesOf(kind: TableKind): readonly Exclude<ColumnRole, 'none'>[] {
  return roles[kind];
}

/** The choice that stands for a place. A role comes first: a column that has both is shown by its role. */
export function becomesOf({ role, fact }: Place): Becomes {
  if (role !== 'none') return `role:${role}`;
  if (fact.kind === 'field') return `field:${fact.field}`;
  return fact.kind === 'newField' ? 'newField' : 'leftOut';
}

/**
 * The place that a choice stands for. Days are a fact in any case: a condition may ask for them, and the fact's mapping
 * is where it is kept how the column's dates are read.
 */
export function placeOf(choice: Becomes, column: ColumnProfile, before: Place): Place {
  if (choice === 'leftOut') return { role: 'none', fact: { kind: 'none' } };
  if (choice === 'newField') return { role: 'none', fact: newFact(column) };
  if (choice.startsWith('field:')) {
    return { role: 'none', fact: { kind: 'field', field: choice.slice('field:'.length) as FieldId } };
  }
  const role = choice.slice('role:'.length) as ColumnRole;
  const isDay = role === 'created' || role === 'handedOver';
  if (!isDay) return { role, fact: { kind: 'none' } };
  return { role, fact: before.fact.kind === 'none' ? newFact(column) : before.fact };
}

/** A new fact with the column's own name, of the type its values have. */
export function newFact(column: ColumnProfile): ColumnFact {
  return {
    kind: 'newField',
    name: column.header.trim().slice(0, 200) || column.key,
    type: column.type,
    source: 'explicit',
    ...(column.type === 'money' && column.currency !== null && { currency: column.currency }),
  };
}

/** Fields that a column may become: those that no other column has taken. */
export function freeFields(fields: readonly Field[], taken: ReadonlySet<string>, own: ColumnFact): readonly Field[] {
  return fields.filter((field) => !taken.has(field.id) || (own.kind === 'field' && own.field === field.id));
}
