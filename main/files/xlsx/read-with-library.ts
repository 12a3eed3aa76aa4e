import type { CellObject, ParsingOptions, WorkBook } from 'xlsx';
import type { TableFormat } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { cellText } from './cell-text.ts';
import { MergedCells } from './merged-cells.ts';
import type { SheetFound, SheetSink } from './sheet-sink.ts';
import { loadCodePages, readBook, TooSlow } from './sheetjs.ts';

type Within = {
  readonly path: string;
  readonly wanted: string | undefined;
  readonly format: TableFormat;
  /** What there is to read, unpacked. */
  readonly bytes: number;
};

/** Many times what a sound workbook takes on a slow computer. */
const seconds = (bytes: number) => 20 + Math.round(bytes / 1e6) * 3;

const batch = 20_000;
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Reads a sheet with SheetJS, which knows every kind of workbook and has all of one in memory. */
export async function readWithLibrary(
  data: Buffer,
  { path, wanted, format, bytes }: Within,
  sink: SheetSink,
): Promise<Result<SheetFound, TableRefusal>> {
  if (format === 'xls') await loadCodePages();
  const time = seconds(bytes);
  try {
    const sheets = readBook(data, { type: 'buffer', bookSheets: true }, time).SheetNames;
    const tried = wanted === undefined ? sheets : sheets.filter((name) => name === wanted);
    if (wanted !== undefined && tried.length === 0)
      return refused({ kind: 'tableNoSheet', path, sheet: wanted, known: sheets });
    for (const sheet of tried) {
      sink.begin();
      const refusal = await giveRows(bookOf(data, sheet, time), sheet, sink);
      if (refusal !== null) return refused(refusal);
      if (sink.hasCells) return done({ format, sheet, sheets });
    }
    return refused({ kind: 'tableBlank', path });
  } catch (error) {
    return refused(error instanceof TooSlow ? { kind: 'tableTooSlow', path, seconds: time } : refusalOf(error, path));
  }
}

function bookOf(data: Buffer, sheet: string, time: number): WorkBook {
  const options: ParsingOptions = {
    type: 'buffer',
    sheets: [sheet],
    dense: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
  };
  return readBook(data, options, time);
}

async function giveRows(book: WorkBook, name: string, sink: SheetSink): Promise<TableRefusal | null> {
  const sheet = book.Sheets[name];
  const cells = (sheet?.['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const merged = new MergedCells((sheet?.['!merges'] ?? []).map(({ s, e }) => ({ column: s.c, from: s.r, to: e.r })));
  // A row that is numbered beyond the last one would make the loop go on for hours.
  if (cells.length > mostRows) throw new Error('rows beyond the last one');
  // Cells that hold no text are not the end of a table: a merged cell fills no rows beyond the last one with any.
  const isSaid = (cell: CellObject | undefined) => cell !== undefined && cellText(cell, date1904) !== '';
  const end = cells.findLastIndex((row) => row?.some(isSaid)) + 1;
  for (let from = 0; from < end; from += batch) {
    const rows: string[][] = [];
    for (let at = from; at < Math.min(from + batch, end); at++) {
      const row = cells[at] ?? [];
      if (row.length > mostColumns) return sink.tooWide(row.length);
      const texts = Array.from(row, (cell) => cellText(cell, date1904));
      while (texts.length > 0 && texts.at(-1) === '') texts.pop();
      merged.fill(at, texts);
      rows.push(texts);
    }
    await new Promise((turn) => setImmediate(turn));
    const refusal = sink.take(rows, Math.min(1, (from + batch) / end));
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOf(error: unknown, path: string): TableRefusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return { kind: 'tableEncrypted', path };
  return { kind: 'tableDamaged', path };
}
