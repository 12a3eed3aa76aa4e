import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { CFB, utils, type WorkBook, write } from 'xlsx';
import { type Reading, readTable } from '#main/files/table/read-table.ts';
import type { Table } from '#shared/import/table.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Writes bytes or text (in an encoding, with a byte order mark if asked) to a file of the test's own. */
export function fileWith(
  content: string | Uint8Array,
  { name = 'table.csv', encoding = 'utf8', bom = false }: { name?: string; encoding?: string; bom?: boolean } = {},
): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, typeof content === 'string' ? iconv.encode(content, encoding, { addBOM: bom }) : content);
  return path;
}

export type Cell = string | number | boolean | null | { readonly v: number; readonly z: string };

/** A workbook of sheets of cells, as bytes. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  options: { readonly bookType?: 'xlsx' | 'biff8' | 'ods'; readonly date1904?: boolean } = {},
): Buffer {
  const book: WorkBook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (isStyled(cell) ? { t: 'n', ...cell } : cell))),
    );
    utils.book_append_sheet(book, sheet, name);
  }
  if (options.date1904 === true) book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
  return write(book, { type: 'buffer', bookType: options.bookType ?? 'xlsx' }) as Buffer;
}

/** What an office program writes when a workbook has a password: the real one lies encrypted inside. */
export function encryptedWorkbook(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 7));
  return CFB.write(container, { type: 'buffer' }) as unknown as Buffer;
}

/** The table at a path; fails the test with the refusal where there is none. */
export async function tableAt(path: string, reading: Reading = {}): Promise<Table> {
  const read = await readTable(path, reading);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** The table of a CSV text. */
export function tableOf(text: string, reading: Reading = {}): Promise<Table> {
  return tableAt(fileWith(text), reading);
}

/** A table's rows as texts. */
export function rowsOf(table: Table): string[][] {
  return Array.from({ length: table.rows }, (_none, row) =>
    table.columns.map(({ column }) => column.values[column.codes[row] as number] as string),
  );
}

export function headersOf(table: Table): string[] {
  return table.columns.map(({ header }) => header);
}

/** The kind of refusal that reading a file gives, or null where it is a table. */
export async function refusalAt(path: string, reading: Reading = {}): Promise<string | null> {
  const read = await readTable(path, reading);
  return read.ok ? null : read.refusal.kind;
}

function isStyled(cell: Cell): cell is { readonly v: number; readonly z: string } {
  return typeof cell === 'object' && cell !== null;
}
