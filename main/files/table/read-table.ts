import { defaultLimits, type ImportLimits } from '#shared/import/limits.ts';
import type { ReadProgress, Table, TableOptions } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import type { RowTaker } from '../csv/csv-block.ts';
import { readCsv } from '../csv/read-csv.ts';
import { decodedHead } from '../sniff/decoded-head.ts';
import { findTextForm } from '../sniff/find-delimiter.ts';
import { findEncoding, isKnownEncoding } from '../sniff/find-encoding.ts';
import { type FoundFormat, refusalOfReading, sniffFormat } from '../sniff/sniff-format.ts';
import { TableBuilder } from './table-builder.ts';

export type Reading = {
  readonly options?: TableOptions | undefined;
  readonly limits?: ImportLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: ReadProgress) => void) | undefined;
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

async function readText(path: string, found: FoundFormat, reading: Reading): Promise<Result<Table, TableRefusal>> {
  const { options = {}, limits = defaultLimits, signal, progress } = reading;
  if (found.bytes > limits.textMegabytes * 1e6) {
    return refused({
      kind: 'tableTooLarge',
      of: 'text',
      path,
      megabytes: Math.round(found.bytes / 1e6),
      limit: limits.textMegabytes,
    });
  }
  const encoding = options.encoding ?? (await findEncoding(path, found.head));
  if (!isKnownEncoding(encoding)) return refused({ kind: 'tableUnknownEncoding', path, encoding });
  const whole = found.bytes <= found.head.length;
  const form = findTextForm(decodedHead(found.head, encoding), whole, options);
  const builder = new TableBuilder({ path, limits, wantedHeader: options.headerRow, even: true });
  const longestRow = limits.cellCharacters * 8;
  const taker: RowTaker = {
    room: () => builder.room,
    takeSplit: (bytes, rows) => builder.addSplit(bytes, rows) === null,
    takeRows: (rows) => builder.add(rows) === null,
  };
  for await (const step of readCsv(path, encoding, form, longestRow, taker)) {
    if (signal?.aborted) return refused({ kind: 'importCancelled' });
    if ('endless' in step) {
      return refused({ kind: 'tableGiantCell', path, row: builder.rows + 2, limit: limits.cellCharacters });
    }
    progress?.({ rows: builder.rows, share: Math.min(1, step.bytes / found.bytes) });
  }
  return builder.built({
    format: 'csv',
    encoding,
    delimiter: form.delimiter,
    quote: form.quote,
    sheet: '',
    sheets: [],
  });
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
  return read.ok ? builder.built({ encoding: '', delimiter: '', quote: '', ...read.value }) : read;
}
