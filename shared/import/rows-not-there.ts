import type { TextColumn } from '../engine/lead-data.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { rowsById } from './append-rows.ts';
import { rowsOf } from './build-leads.ts';
import type { ReportLine } from './import-done.ts';
import type { ImportPlan } from './plan.ts';
import type { Table } from './table.ts';

/** The table without rows of leads that are there already and stay as they are; each of these is listed. */
export function rowsNotThere(
  table: Table,
  plan: ImportPlan,
  ids: TextColumn | null,
): { readonly table: Table; readonly lines: readonly ReportLine[] } {
  const key = plan.columns.find(({ role }) => role === 'id')?.key;
  const source = table.columns.find((column) => column.key === key);
  const into = plan.kind.kind === 'leads' ? plan.kind.into : undefined;
  if (ids === null || source === undefined || into?.how !== 'append' || into.sameId !== 'keep')
    return { table, lines: [] };
  const there = rowsById(ids);
  const isThere = source.column.values.map((text) => there.has(normaliseText(text)));
  const lines: ReportLine[] = [];
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const code = source.column.codes[row] ?? 0;
    if (!isThere[code]) kept.push(row);
    else {
      const raw = source.column.values[code] ?? '';
      lines.push({ row: table.rowNumbers[row] ?? 0, column: source.header, raw, reason: 'alreadyThere' });
    }
  }
  if (lines.length === 0) return { table, lines };
  const rows = Uint32Array.from(kept);
  const rowNumbers = rows.map((row) => table.rowNumbers[row] ?? 0);
  const columns = table.columns.map((each) => ({ ...each, column: rowsOf(each.column, rows) }));
  return { table: { ...table, rows: rows.length, rowNumbers, columns }, lines };
}
