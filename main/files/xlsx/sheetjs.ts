import { runInNewContext } from 'node:vm';
import { type ParsingOptions, read, set_cptable, SSF as sheetFormats, type WorkBook } from 'xlsx';

/** Old workbooks may be in any code page; the tables of all of them are large, so they are loaded when one comes. */
export async function loadCodePages(): Promise<void> {
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
}

type DateParts = {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
};

/** Number formats as spreadsheets read them. */
export const SSF = sheetFormats as {
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (serial: number, options: { date1904: boolean }) => DateParts | null | undefined;
};

/** A workbook that is not read within its time: its records lead round in a circle. */
export class TooSlow extends Error {}

/**
 * Reads a workbook, within a time that a sound one needs a fraction of, and without a word on standard error: of what a
 * damaged one holds, SheetJS complains record by record, and may go round in it for ever.
 */
export function readBook(data: Buffer, options: ParsingOptions, seconds: number): WorkBook {
  const { error } = console;
  console.error = () => {};
  try {
    // Only what runs in a context of its own can be given a time.
    return runInNewContext('work()', { work: () => read(data, options) }, { timeout: seconds * 1000 }) as WorkBook;
  } catch (problem) {
    const code = (problem as { code?: unknown } | null)?.code;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TooSlow(`${seconds} s`) : problem;
  } finally {
    console.error = error;
  }
}
