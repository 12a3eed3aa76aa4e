import type { Field } from '../model/field.ts';
import { missingMarkers } from '../values/missing.ts';
import { normaliseText } from '../values/normalise-text.ts';
import type { ImportContext } from './host-messages.ts';
import type { ImportPlan, PlanColumn } from './plan.ts';
import { plannedFields } from './planned-fields.ts';
import { type NamedRows, namesOf } from './same-rows.ts';
import type { Table, TableColumn } from './table.ts';
import { hasSign } from './utf8-column.ts';

/** A column by which rows of one lead are found, with what each row names in it. */
export type LeadNames = { readonly source: TableColumn; readonly named: NamedRows };

/** The columns that tell leads apart, read when they are asked for: the one with the role of the id, and the one that becomes an e-mail fact. */
export function leadNames(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
): { readonly id: () => LeadNames | null; readonly email: () => LeadNames | null } {
  const fields = plannedFields(plan, context);
  const named = (planned: PlanColumn | undefined, formOf: ((text: string) => string) | null): LeadNames | null => {
    const source = table.columns.find(({ key }) => key === planned?.key);
    if (planned === undefined || source === undefined) return null;
    const markers = missingMarkers(markersOf(planned, fields));
    // Without a name beside any address, addresses are compared as all texts are.
    const form = formOf !== null && hasSign(source.column, '<') ? formOf : null;
    return { source, named: namesOf(source.column, form, markers) };
  };
  return {
    id: () =>
      named(
        plan.columns.find(({ role }) => role === 'id'),
        null,
      ),
    email: () =>
      named(
        plan.columns.find(({ key }) => fields.get(key)?.type === 'email'),
        addressForm,
      ),
  };
}

/** The markers that a column's cells are read with: its own and those of the field it becomes. */
export function markersOf({ key, missing }: PlanColumn, fields: ReadonlyMap<string, Field>): readonly string[] {
  return fields.get(key)?.missing ?? missing;
}

/** An e-mail address as it is compared: by V3 and without the name beside it, `Ann <A@x.com>` as `a@x.com`. */
export function addressForm(text: string): string {
  const form = normaliseText(text);
  return (/^[^<>]*<([^<>]+)>$/.exec(form)?.[1] ?? form).trim();
}
