import { formulaGuard } from '../lib/formula-guard.ts';
import type { Table } from './table.ts';

/** The column that a file of refused rows has behind the source's own. */
export const reasonHeader = 'accord_reason';

/**
 * A file of refused rows, mended, is read as the source would be: without the column that says why, and without the
 * marks that keep a spreadsheet from taking a cell for a formula. Every other table stays as it is.
 */
export function mendedTable(table: Table): Table {
  const reason = table.columns.find(({ header }) => header === reasonHeader);
  if (reason === undefined) return table;
  const at = Number(reason.key.slice(1));
  const columns = table.columns
    .filter((column) => column !== reason)
    .map((source) => ({
      ...source,
      column: { values: source.column.values.map(formulaGuard.taken), codes: source.column.codes },
    }));
  const troubles = table.troubles.map((trouble) => ({
    ...trouble,
    cells: trouble.cells.filter((_text, i) => i !== at).map(formulaGuard.taken),
  }));
  return { ...table, columns, troubles };
}
