import { defaultLimits, type ImportLimits } from '#shared/import/limits.ts';
import type { ReadProgress, Table, TableOptions } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import { refusalOfReading, sniffFormat } from '../sniff/sniff-format.ts';
import type { ReadsHalf } from './read-halves.ts';
import { readText } from './read-text.ts';
import { TableBuilder } from './table-builder.ts';

export type Reading = {
  readonly options?: TableOptions | undefined;
  readonly limits?: ImportLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: ReadProgress) => void) | undefined;
  /** Who reads the second half of the columns of a text that has so many bytes or more; absent: all is read here. */
  readonly beside?: { readonly readsHalf: ReadsHalf; readonly from: number } | undefined;
};

/**
 * Reads a whole table, by what the file holds and never by its name: text with any delimiter and encoding, XLSX, XLS or
 * ODS. Everything that a hostile or foreign file can be is a refusal; the file is only ever read.
 */
export async function readTable(path: string, reading: Reading = {}): Promise<Result<Table, TableRefusal>> {
  const found = await sniffFormat(path);
  if (!found.ok) return found;
  try {
    return found.value.format === 'text'
      ? await readText(path, found.value, reading)
      : await readSheet(path, found.value.format, found.value.bytes, reading);
  } catch (error) {
    return refused(refusalOfReading(error, path));
  }
}

async function readSheet(
  path: string,
  container: 'zip' | 'compound',
  bytes: number,
  reading: Reading,
): Promise<Result<Table, TableRefusal>> {
  const { options = {}, limits = defaultLimits, signal, progress } = reading;
  progress?.({ rows: 0, share: 0.02 });
  // Most tables are texts: what reads workbooks is loaded when one comes.
  const { readWorkbook } = await import('../xlsx/read-workbook.ts');
  const newBuilder = () => new TableBuilder({ path, limits, wantedHeader: options.headerRow, even: false });
  let builder = newBuilder();
  const read = await readWorkbook(
    container,
    { path, bytes, wanted: options.sheet, limits, go: () => signal?.aborted !== true },
    {
      begin: () => {
        builder = newBuilder();
      },
      take: (rows, share) => {
        if (signal?.aborted) return { kind: 'importCancelled' };
        const refusal = builder.add({ rows, broken: [], nuls: [] });
        progress?.({ rows: builder.rows, share: 0.2 + 0.8 * share });
        return refusal;
      },
    },
  );
  if (!read.ok) return read;
  return builder.built({ encoding: '', delimiter: '', quote: '', ...read.value }, builder.columns());
}
