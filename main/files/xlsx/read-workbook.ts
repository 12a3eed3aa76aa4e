import { readFile } from 'node:fs/promises';
import type { CellObject, WorkBook } from 'xlsx';
import type { ImportLimits } from '#shared/import/limits.ts';
import type { TableFormat } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { isWhole } from '../sniff/zip-contents.ts';
import { type ZipEntry, zipEntries } from '../sniff/zip-entries.ts';
import { cellText } from './cell-text.ts';
import { loadCodePages, read } from './sheetjs.ts';

/** One sheet of a workbook as texts; `rows[i]` is the sheet's row i + 1. */
export type WorkbookSheet = {
  readonly format: TableFormat;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly rows: readonly string[][];
};

type Within = {
  readonly path: string;
  readonly bytes: number;
  readonly wanted: string | undefined;
  readonly limits: ImportLimits;
};

/**
 * Reads one sheet: the wanted one, else the first that is not blank. Macros and links to elsewhere are never followed.
 * Refuses what is encrypted, damaged, no spreadsheet, or unpacks to more than the limit.
 */
export async function readWorkbook(
  container: 'zip' | 'compound',
  within: Within,
): Promise<Result<WorkbookSheet, TableRefusal>> {
  const { path, bytes, limits } = within;
  if (bytes > limits.workbookMegabytes * 1e6) return refused(tooLarge(path, bytes, limits.workbookMegabytes));
  const data = await readFile(path);
  if (container === 'compound') await loadCodePages();
  const format = container === 'zip' ? zipFormat(data, within) : done<TableFormat>('xls');
  if (!format.ok) return format;
  try {
    return readSheet(data, format.value, within);
  } catch (error) {
    return refused(refusalOf(error, path));
  }
}

function zipFormat(data: Buffer, { path, limits }: Within): Result<TableFormat, TableRefusal> {
  const entries = zipEntries(data);
  if (entries === null) return refused({ kind: 'tableDamaged', path });
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.unpackedMegabytes * 1e6) return refused(tooLarge(path, unpacked, limits.unpackedMegabytes));
  const has = (start: string) => entries.some((entry) => entry.name.startsWith(start));
  if (has('xl/workbook.')) return wholeOr(data, entries, 'xlsx', path);
  if (has('word/') || has('ppt/')) return refused({ kind: 'tableIsDocument', path });
  if (!has('content.xml')) return refused({ kind: 'tableIsArchive', path });
  const isOther = /opendocument\.(?:text|presentation|graphics)/.test(data.toString('latin1', 0, 200));
  return isOther ? refused({ kind: 'tableIsDocument', path }) : wholeOr(data, entries, 'ods', path);
}

/** Pictures and the like are not read, and may be as they are. */
function wholeOr(
  data: Buffer,
  entries: readonly ZipEntry[],
  format: TableFormat,
  path: string,
): Result<TableFormat, TableRefusal> {
  const read = entries.filter(({ name }) => /\.(?:xml|rels|bin)$/i.test(name));
  return read.every((entry) => isWhole(data, entry)) ? done(format) : refused({ kind: 'tableDamaged', path });
}

function readSheet(
  data: Buffer,
  format: TableFormat,
  { path, wanted, limits }: Within,
): Result<WorkbookSheet, TableRefusal> {
  const sheets = read(data, { type: 'buffer', bookSheets: true }).SheetNames;
  const tried = wanted === undefined ? sheets : sheets.filter((name) => name === wanted);
  if (wanted !== undefined && tried.length === 0)
    return refused({ kind: 'tableNoSheet', path, sheet: wanted, known: sheets });
  for (const sheet of tried) {
    const book = read(data, {
      type: 'buffer',
      sheets: [sheet],
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
    });
    const rows = textsOf(book, sheet, limits, path);
    if (!rows.ok) return rows;
    if (rows.value.some((row) => row.some((cell) => cell.trim() !== ''))) {
      return done({ format, sheet, sheets, rows: rows.value });
    }
  }
  return refused({ kind: 'tableBlank', path });
}

function textsOf(book: WorkBook, sheet: string, limits: ImportLimits, path: string): Result<string[][], TableRefusal> {
  const cells = (book.Sheets[sheet]?.['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at++) {
    const texts = Array.from(cells[at] ?? [], (cell) => cellText(cell, date1904));
    while (texts.length > 0 && texts.at(-1) === '') texts.pop();
    if (texts.length > limits.columns) {
      return refused({ kind: 'tableTooManyColumns', path, columns: texts.length, limit: limits.columns });
    }
    rows.push(texts);
  }
  return done(rows);
}

function refusalOf(error: unknown, path: string): TableRefusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return { kind: 'tableEncrypted', path };
  return { kind: 'tableDamaged', path };
}

function tooLarge(path: string, bytes: number, limit: number): TableRefusal {
  return { kind: 'tableTooLarge', path, megabytes: Math.round(bytes / 1e6), limit };
}
