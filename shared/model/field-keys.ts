import type { Model } from './model.ts';

/** Fields by the short name that exports and command lines use. */
export function keysOf(model: Pick<Model, 'fields'>): (fieldId: string) => string {
  const keys = new Map<string, string>(model.fields.map((field) => [field.id, field.key]));
  return (fieldId) => keys.get(fieldId) ?? fieldId;
}
