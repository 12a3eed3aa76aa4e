import type { LeadResult } from '../results.ts';

/**
 * What a table of leads is asked for. Columns go by name: `field:ID` is a fact as the model reads it, `column:cN` a
 * column of the data as it was read, and the rest are the model's results. A column that is not there (any more) is
 * unknown for every lead, so that a question outlives an edit of the model.
 */

export const resultColumns = [
  'lead',
  'id',
  'grade',
  'fit',
  'engagement',
  'stage',
  'held',
  'icp',
  'persona',
  'outcome',
] as const;
export type ResultColumn = (typeof resultColumns)[number];
export type FactColumnName = `field:${string}` | `column:${string}`;
export type TableColumn = ResultColumn | FactColumnName;

/**
 * What lets a lead through. Facts are compared by V3; results by grade, stage, ICP and persona id, outcome, and the
 * reason as it is written (S4), exactly. Ranges include both ends, `null` is open: numbers, days since 1970-01-01,
 * and hundredths for totals; an unknown value is in no range. A fact that is a set is one of the values when any of
 * its texts is, a yes/no when `yes` or `no` is among them. "No ICP", "no persona" and "held by nothing" are unknown.
 */
export type TableFilter =
  | {
      readonly column: TableColumn;
      readonly is: 'oneOf';
      readonly values: readonly string[];
      /** Whether those of whom it is not known are let through too. */
      readonly unknown: boolean;
    }
  | { readonly column: TableColumn; readonly is: 'contains'; readonly text: string }
  | { readonly column: TableColumn; readonly is: 'between'; readonly from: number | null; readonly to: number | null }
  | { readonly column: TableColumn; readonly is: 'known' }
  | { readonly column: TableColumn; readonly is: 'unknown' };

export type TableSort = { readonly by: TableColumn; readonly descending: boolean };

export type TableQuery = {
  /** A lead must pass all of them. */
  readonly filters: readonly TableFilter[];
  /** A text that one of the columns must hold, as it is written there, compared by V3; the empty text finds all. */
  readonly find: { readonly text: string; readonly in: readonly TableColumn[] };
  /** The first decides; where it is equal the next, and in the end the table's own order. Unknown is always last. */
  readonly sort: readonly TableSort[];
};

/** A fact in the lead's own spelling. What means "unknown" is still shown as it is written. */
export type TableCell = { readonly text: string; readonly known: boolean };

export type TableRow = {
  readonly lead: LeadResult;
  /** In the order of the columns that were asked for. */
  readonly cells: readonly TableCell[];
};

export type TablePage = {
  /** Leads that are let through, of all. */
  readonly total: number;
  readonly all: number;
  /** Place of the first row among those let through, from 0. */
  readonly from: number;
  readonly rows: readonly TableRow[];
};

/** The name of the data's column or the field's id in a column's name; null for results. */
export function factOf(column: TableColumn): { readonly of: 'field' | 'column'; readonly key: string } | null {
  if (column.startsWith('field:')) return { of: 'field', key: column.slice(6) };
  return column.startsWith('column:') ? { of: 'column', key: column.slice(7) } : null;
}

/** Lets through the leads of whom the column says this. */
export function oneOf(column: TableColumn, value: string): TableFilter {
  return { column, is: 'oneOf', values: [value], unknown: false };
}
