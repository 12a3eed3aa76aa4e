import type { DataSet } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';

/** The column of the leads' e-mail addresses, where they have one. */
export function emailColumn(dataSet: DataSet, fields: readonly Field[]): string | undefined {
  const field = fields.find(({ id, type }) => type === 'email' && dataSet.fields[id] !== undefined);
  return field === undefined ? undefined : dataSet.fields[field.id]?.column;
}
