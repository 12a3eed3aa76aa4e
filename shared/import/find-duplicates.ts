import { normaliseText } from '../values/normalise-text.ts';
import { chosenRows, fullnessOf, keptOf } from './chosen-rows.ts';
import { type LeadNames, leadNames } from './duplicate-columns.ts';
import type { ImportContext } from './host-messages.ts';
import { type MergeRule, mergeRules, usualDuplicates } from './merge-rule.ts';
import { type ImportPlan, isUsed } from './plan.ts';
import { type SameRows, sameRows } from './same-rows.ts';
import type { Table } from './table.ts';
import { cellAt } from './utf8-column.ts';

/** Rows of one lead, found before anything is stored; null: no column tells leads apart in this way. */
export type DuplicatesFound = { readonly id: SameLeads | null; readonly email: SameLeads | null };

export type SameLeads = {
  readonly column: string;
  /** Leads that have several rows. */
  readonly leads: number;
  /** Rows of these leads; all but one of each go when they are merged. */
  readonly rows: number;
  readonly examples: readonly DuplicateExample[];
};

export type DuplicateExample = {
  /** What the rows share, as the first of them writes it. */
  readonly text: string;
  /** Numbers of its first rows, as a person counts them. */
  readonly rows: readonly number[];
  readonly moreRows: number;
  /** The row that each rule would keep. */
  readonly keeps: Readonly<Record<MergeRule, number>>;
  /** Columns in which the rows differ, with what each of `rows` says. */
  readonly differs: readonly { readonly column: string; readonly texts: readonly string[] }[];
  readonly moreColumns: number;
};

const mostExamples = 20;
const mostRows = 5;
const mostColumns = 4;
const longest = 80;

/**
 * Which rows of a table of leads are about one lead: by id, and by e-mail address among the rows that the ids leave.
 * Nothing is merged by this; it is what a person looks at before choosing how.
 */
export function findDuplicates(table: Table, plan: ImportPlan, context: ImportContext): DuplicatesFound {
  const names = leadNames(table, plan, context);
  const rules = plan.duplicates ?? usualDuplicates;
  const afterIds = chosenRows(table, { ...plan, duplicates: { ...rules, email: 'keep' } }, context).kept;
  const used = plan.columns.filter(isUsed).flatMap(({ key }) => table.columns.find((each) => each.key === key) ?? []);
  const fullness = fullnessOf(table, plan, context);
  const found = (by: LeadNames | null, rows: Uint32Array | null): SameLeads | null => {
    if (by === null) return null;
    const groups = sameRows(by.named, rows);
    return {
      column: by.source.header,
      leads: groups.length,
      rows: groups.reduce((sum, group) => sum + group.length, 0),
      examples: groups.slice(0, mostExamples).map((group) => exampleOf(group, by)),
    };
  };
  return { id: found(names.id(), null), email: found(names.email(), afterIds) };

  function exampleOf(group: SameRows, by: LeadNames): DuplicateExample {
    const shown = group.slice(0, mostRows);
    const number = (row: number) => table.rowNumbers[row] ?? 0;
    const differing = used.filter(({ key, column }) => {
      const forms = new Set(group.map((row) => normaliseText(cellAt(column, row))));
      return key !== by.source.key && forms.size > 1;
    });
    return {
      text: textAt(by.source, shown[0] ?? 0),
      rows: shown.map(number),
      moreRows: group.length - shown.length,
      keeps: Object.fromEntries(
        mergeRules.map((rule) => [rule, number(keptOf(group, rule, fullness))]),
      ) as DuplicateExample['keeps'],
      differs: differing.slice(0, mostColumns).map((column) => ({
        column: column.header,
        texts: shown.map((row) => textAt(column, row)),
      })),
      moreColumns: Math.max(0, differing.length - mostColumns),
    };
  }
}

function textAt({ column }: LeadNames['source'], row: number): string {
  const text = cellAt(column, row);
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
