import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { MergedCells, type MergedRows } from './merged-cells.ts';
import { plainWorkbook } from './plain-workbook.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SheetFound, SheetSink } from './sheet-sink.ts';
import { type Archive, entryOf, xmlPieces } from './xml-parts.ts';
import { NotPlain } from './xml-text.ts';

type Within = {
  readonly path: string;
  readonly wanted: string | undefined;
  /** Signs that one row may have. */
  readonly longestRow: number;
  readonly merged: ReadonlyMap<string, readonly MergedRows[]>;
};

/**
 * Reads a sheet of an XLSX as spreadsheet programs write it, row by row from its unpacked bytes, never all of it at
 * once. Throws `NotPlain` at anything else.
 */
export async function readPlain(
  archive: Archive,
  { path, wanted, longestRow, merged }: Within,
  sink: SheetSink,
): Promise<Result<SheetFound, TableRefusal>> {
  const book = await plainWorkbook(archive);
  const names = book.sheets.map(({ name }) => name);
  const tried = wanted === undefined ? book.sheets : book.sheets.filter(({ name }) => name === wanted);
  if (wanted !== undefined && tried.length === 0)
    return refused({ kind: 'tableNoSheet', path, sheet: wanted, known: names });
  for (const { name, part } of tried) {
    if (part === null) continue;
    const entry = entryOf(archive, part);
    if (entry === null) throw new NotPlain(`no part ${part}`);
    sink.begin();
    const sheet = new SheetRows(book, longestRow);
    const fill = new MergedCells(merged.get(part) ?? []);
    let row = 0;
    // Rows without a cell count only where one with cells comes after them: a merged cell fills no others.
    let blank = 0;
    for await (const { text, share } of xmlPieces(archive, entry)) {
      const rows = [...Array.from({ length: blank }, (): string[] => []), ...sheet.push(text)];
      const end = rows.findLastIndex((cells) => cells.length > 0) + 1;
      blank = rows.length - end;
      rows.length = end;
      for (const cells of rows) fill.fill(row++, cells);
      const refusal = sheet.isEndless ? sink.endless(row + 1) : sink.take(rows, share);
      if (refusal !== null) return refused(refusal);
    }
    sheet.end();
    if (sink.hasCells) return done({ format: 'xlsx', sheet: name, sheets: names });
  }
  return refused({ kind: 'tableBlank', path });
}
