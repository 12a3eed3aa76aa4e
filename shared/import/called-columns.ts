import type { Failure } from '../lib/failure.ts';
import type { Field } from '../model/field.ts';
import { normaliseText } from '../values/normalise-text.ts';
import type { ColumnRole, PlanColumn } from './plan.ts';
import type { ColumnProfile } from './profile.ts';

/** The columns of a table with what each of them becomes. */
export type Columns = { readonly profile: ColumnProfile; column: PlanColumn }[];

/** Gives a role to the column of this name, and takes it from any other. @returns whether there is such a column. */
export function giveRole(columns: Columns, role: ColumnRole, name: string, fields: readonly Field[]): boolean {
  const entry = columns.find((each) => isCalled(each, name, fields));
  if (entry === undefined) return false;
  for (const each of columns) if (each.column.role === role) each.column = { ...each.column, role: 'none' };
  entry.column = { ...entry.column, role };
  return true;
}

export function isCalled({ profile, column }: Columns[number], name: string, fields: readonly Field[]): boolean {
  if (isSame(profile.header, name)) return true;
  const field = fieldNamed(fields, name);
  return field !== undefined && column.fact.kind === 'field' && column.fact.field === field.id;
}

export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  return fields.find(({ key, name: names }) =>
    [key, names.en, names.ar].some((each) => each !== undefined && isSame(each, name)),
  );
}

export function isSame(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}

export function noColumn(column: string): Failure {
  return { kind: 'importNoColumn', column };
}
