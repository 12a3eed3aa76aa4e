import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { replaceFile } from './atomic-write.ts';
import { csvLine } from './csv/csv-cell.ts';

/** Spreadsheet programs read its letters as UTF-8, Arabic ones too. */
const byteOrderMark = '\uFEFF';

type Source = {
  /** The lines of leads from a place on, at most `page` of them, and how many leads there are in all. */
  readonly lines: (from: number) => Promise<Result<{ readonly total: number; readonly text: string }, Failure>>;
  readonly told: (leads: number, total: number) => void;
  readonly page: number;
};

class Stopped extends Error {
  readonly refusal: Failure;
  constructor(refusal: Failure) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** Writes a table of leads page by page as a CSV, whole or not at all: refused or stopped, what was there before stays. */
export async function writeLeadList(
  path: string,
  columns: readonly { readonly header: string }[],
  { lines, told, page }: Source,
): Promise<Result<{ readonly path: string; readonly leads: number }, Failure>> {
  let leads = 0;
  try {
    const written = await replaceFile(path, async (handle) => {
      await handle.write(`${byteOrderMark}${csvLine(columns.map(({ header }) => header))}`);
      for (let from = 0, total = 1; from < total; from += page) {
        const next = await lines(from);
        if (!next.ok) throw new Stopped(next.refusal);
        total = next.value.total;
        await handle.write(next.value.text);
        leads = Math.min(total, from + page);
        told(leads, total);
      }
    });
    return written.ok ? done({ path: written.value, leads }) : written;
  } catch (error) {
    if (error instanceof Stopped) return refused(error.refusal);
    throw error;
  }
}
