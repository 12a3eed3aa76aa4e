import { domainOf } from '../values/email.ts';
import { readDay } from '../values/read-day.ts';
import { readNumber } from '../values/read-number.ts';

/** Rows that are looked at to find the header and the columns. */
export const headRows = 60;

/**
 * The place of the row that names the columns among a table's first rows, or −1 when none does: the first row that is
 * about as wide as the rows usually are, with names that differ and are no numbers, days or addresses. Titles and
 * dates above it are passed over.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const widths = rows.map(filledCells).filter((width) => width > 0);
  const usual = usualOf(widths);
  const tried = Math.min(rows.length, 25);
  for (let place = 0; place < tried; place++) {
    const row = rows[place] ?? [];
    const width = filledCells(row);
    if (width === 0 || width < usual * 0.7) continue;
    return isHeader(row) ? place : -1;
  }
  return -1;
}

function isHeader(row: readonly string[]): boolean {
  const names = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const values = names.filter(looksLikeValue).length;
  const distinct = new Set(names).size;
  return values <= names.length * 0.2 && distinct >= names.length * 0.6 && !names.every((name) => name.length > 120);
}

function looksLikeValue(cell: string): boolean {
  return (
    readNumber(cell, '.') !== null ||
    readNumber(cell, ',') !== null ||
    readDay(cell, 'ymd', 'UTC') !== null ||
    readDay(cell, 'dmy', 'UTC') !== null ||
    readDay(cell, 'mdy', 'UTC') !== null ||
    domainOf(cell) !== null
  );
}

function filledCells(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}

/** The middle of the widths, from above: titles and notes are few. */
function usualOf(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.6)] ?? sorted.at(-1) ?? 0;
}
