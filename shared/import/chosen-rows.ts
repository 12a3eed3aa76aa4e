import type { Codes } from '../engine/lead-data.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { type LeadNames, leadNames, markersOf } from './duplicate-columns.ts';
import type { ImportContext } from './host-messages.ts';
import type { ReportLine } from './import-done.ts';
import { type MergeRule, usualDuplicates } from './merge-rule.ts';
import { type ImportPlan, isUsed } from './plan.ts';
import { plannedFields } from './planned-fields.ts';
import { type SameRows, sameRows } from './same-rows.ts';
import type { Table } from './table.ts';
import { cellAt, textCount, textReader } from './utf8-column.ts';

export type ChosenRows = {
  /** Rows that become leads, in the order of the file; null: all of them. */
  readonly kept: Uint32Array | null;
  /** One for each row that is refused or merged, by its row. A merged one says which row was kept instead. */
  readonly lines: readonly ReportLine[];
};

/** How many known cells a row has among the columns that are brought in. */
export type Fullness = (row: number) => number;

/** Which rows of a table of leads are kept: those with an id, one of each (`PlannedDuplicates`). */
export function chosenRows(table: Table, plan: ImportPlan, context: ImportContext): ChosenRows {
  const rules = plan.duplicates ?? usualDuplicates;
  const names = leadNames(table, plan, context);
  const id = names.id();
  const email = rules.email === 'keep' ? null : names.email();
  const fullness = fullnessOf(table, plan, context);
  const lines = new Map<number, ReportLine>();
  let kept: Uint32Array | null = null;
  if (id !== null) {
    const ids = id.named.names;
    if (ids.includes(-1)) kept = without(kept, ids.length, (row) => ids[row] === -1);
    for (let row = 0; row < ids.length; row++) {
      if (ids[row] === -1) lines.set(row, lineOf(table, id, row, { reason: 'noId' }));
    }
    kept = merged(kept, id, 'doubledId', rules.id);
  }
  if (email !== null && rules.email !== 'keep') kept = merged(kept, email, 'doubledEmail', rules.email);
  return { kept, lines: [...lines].sort(([a], [b]) => a - b).map(([, line]) => line) };

  function merged(
    rows: Uint32Array | null,
    by: LeadNames,
    reason: 'doubledId' | 'doubledEmail',
    rule: MergeRule,
  ): Uint32Array | null {
    const groups = sameRows(by.named, rows);
    if (groups.length === 0) return rows;
    const gone = new Uint8Array(table.rows);
    for (const group of groups) {
      const best = keptOf(group, rule, fullness);
      for (const row of group) {
        if (row === best) continue;
        gone[row] = 1;
        lines.set(row, lineOf(table, by, row, { reason, keptRow: table.rowNumbers[best] ?? 0 }));
      }
    }
    return without(rows, table.rows, (row) => gone[row] === 1);
  }
}

/** The row of a group that a rule keeps. */
export function keptOf(group: SameRows, rule: MergeRule, fullness: Fullness): number {
  const [first = 0] = group;
  if (rule === 'first') return first;
  if (rule === 'last') return group.at(-1) ?? first;
  return group.reduce((best, row) => (fullness(row) > fullness(best) ? row : best), first);
}

export function fullnessOf(table: Table, plan: ImportPlan, context: ImportContext): Fullness {
  const fields = plannedFields(plan, context);
  let columns: { readonly codes: Codes; readonly known: Uint8Array }[] | null = null;
  // Reading every value is only needed once two rows have to be compared.
  const read = () =>
    plan.columns.filter(isUsed).flatMap((planned) => {
      const source = table.columns.find(({ key }) => key === planned.key)?.column;
      if (source === undefined) return [];
      const markers = missingMarkers(markersOf(planned, fields));
      const textAt = textReader(source);
      const known = new Uint8Array(textCount(source));
      for (let code = 0; code < known.length; code++) known[code] = isUnknown(textAt(code), markers) ? 0 : 1;
      return [{ codes: source.codes, known }];
    });
  return (row) => {
    columns ??= read();
    return columns.reduce((sum, { codes, known }) => sum + (known[codes[row] as number] as number), 0);
  };
}

function lineOf(
  table: Table,
  { source }: LeadNames,
  row: number,
  why: Pick<ReportLine, 'reason' | 'keptRow'>,
): ReportLine {
  const raw = cellAt(source.column, row).slice(0, 500);
  return { row: table.rowNumbers[row] ?? 0, column: source.header, raw, ...why };
}

function without(rows: Uint32Array | null, all: number, isGone: (row: number) => boolean): Uint32Array {
  return (rows ?? Uint32Array.from({ length: all }, (_none, row) => row)).filter((row) => !isGone(row));
}
