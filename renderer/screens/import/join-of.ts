import { emailColumn } from '#shared/import/email-column.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Field } from '#shared/model/field.ts';
import { type JoinTo, type Mapping, profileOf } from './mapping.ts';

/** The usual way to find a data set's leads: by the column that tells them apart, else by the first. */
export function joinOf(dataSet: DataSet | null): JoinTo | null {
  if (dataSet === null || dataSet.erased) return null;
  const column = dataSet.idColumn ?? dataSet.columns[0]?.key;
  return column === undefined ? null : { dataSet: dataSet.id, column };
}

/** The mapping with its leads found in these: by their e-mail where the table names them by one, else as is usual. */
export function withJoin(mapping: Mapping, dataSet: DataSet | null, fields: readonly Field[]): Mapping {
  const usual = joinOf(dataSet);
  if (mapping.kind === 'leads' || dataSet === null || usual === null) return { ...mapping, joinTo: null };
  const lead = mapping.columns.find(({ role }) => role === 'lead');
  const isEmail = lead !== undefined && profileOf(mapping, lead.key)?.type === 'email';
  const column = isEmail ? (emailColumn(dataSet, fields) ?? usual.column) : usual.column;
  return { ...mapping, joinTo: { ...usual, column } };
}
