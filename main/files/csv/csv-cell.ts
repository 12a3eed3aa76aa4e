import { formulaGuard } from '#shared/lib/formula-guard.ts';

/** A cell of a CSV; what a spreadsheet would take for a formula is marked as text. */
export function csvCell(text: string, delimiter = ','): string {
  const safe = formulaGuard.given(text);
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Cells as a line of a CSV. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return `${cells.map((text) => csvCell(text, delimiter)).join(delimiter)}\r\n`;
}
