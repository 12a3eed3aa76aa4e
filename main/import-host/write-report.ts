import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ImportRecord } from '#shared/import/import-record.ts';
import { reasonHeader } from '#shared/import/mended-table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { Translate } from '#shared/text/translate.ts';
import { replaceFile } from '../files/atomic-write.ts';
import { csvLine } from '../files/csv/csv-cell.ts';
import { refusalOfReading } from '../files/sniff/sniff-format.ts';
import { readImportRecords, readLeftOut, readReport } from '../store/bulk/import-records.ts';
import type { Connection } from '../store/connect.ts';

const page = 5000;
/** Spreadsheet programs read its letters as UTF-8, Arabic ones too. */
const byteOrderMark = '\uFEFF';

/** Why a report could not be written there: asked before an import, because afterwards its leads are in. */
export function reportProblem(path: string): Failure | null {
  const folder = dirname(path);
  try {
    if (!statSync(folder).isDirectory()) return { kind: 'folderMissing', path };
    accessSync(folder, constants.W_OK);
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? { kind: 'cliNoFile', path } : null;
  } catch (error) {
    const refusal = refusalOfReading(error, path);
    return refusal.kind === 'fileMissing' ? { kind: 'folderMissing', path } : refusal;
  }
}

/** One import of a data set: 0 is that of its leads. */
export type OneImport = { readonly db: Connection; readonly dataSet: DataSet; readonly place: number };

/**
 * Writes the report of an import as a CSV: how many rows were read, kept, merged and refused, then each line with its
 * row (0: the table as a whole), its raw text and the reason, as a word and as a sentence. Whole or not at all.
 */
export function writeReport(
  { db, dataSet, place }: OneImport,
  path: string,
  t: Translate,
): Promise<Result<string, Failure>> {
  const record = readImportRecords(db, dataSet)[place];
  return written(path, function* () {
    yield csvLine(['row', 'column', 'value', 'reason', 'kept_row', 'explanation']);
    for (const each of ['read', 'kept', 'merged', 'refused'] as const) {
      const words = t(`import.report.total.${each}`);
      yield csvLine(['0', '', String(record?.counts[each] ?? 0), each, '', words]);
    }
    for (let from = 0; ; from += page) {
      const lines = readReport(db, dataSet.id, { from, count: page }, place);
      yield lines
        .map(({ row, column, raw, reason, keptRow }) =>
          csvLine([
            String(row),
            column,
            raw,
            reason,
            keptRow === undefined ? '' : String(keptRow),
            sentence(t, reason),
          ]),
        )
        .join('');
      if (lines.length < page) return;
    }
  });
}

/**
 * Writes the refused rows of an import as a CSV in the source's own columns and order, with the reason behind them: to be
 * mended and brought in again (`mendedTable`). What a row has beyond the columns stands behind the reason.
 */
export function writeRefusedRows(
  { db, dataSet, place }: OneImport,
  path: string,
  t: Translate,
): Promise<Result<string, Failure>> {
  const record = readImportRecords(db, dataSet)[place];
  const headers = record?.headers ?? [];
  const delimiter = delimiterOf(record);
  return written(path, function* () {
    yield csvLine([...headers, reasonHeader], delimiter);
    for (let from = 0; ; from += page) {
      const rows = readLeftOut(db, dataSet.id, { from, count: page }, place);
      yield rows
        .map(({ row, reason, cells }) => {
          const own = headers.map((_header, i) => cells[i] ?? '');
          const why = t('import.report.mend', { row, reason: sentence(t, reason) });
          return csvLine([...own, why, ...cells.slice(headers.length)], delimiter);
        })
        .join('');
      if (rows.length < page) return;
    }
  });
}

/** The source's own mark between columns, which its readers' programs expect; a workbook has none. */
function delimiterOf(record: ImportRecord | undefined): string {
  return /^[,;\t|]$/.test(record?.delimiter ?? '') ? (record?.delimiter ?? ',') : ',';
}

function sentence(t: Translate, reason: string): string {
  return t(`import.report.${reason}` as TextKey);
}

async function written(path: string, texts: () => Generator<string>): Promise<Result<string, Failure>> {
  const answer = await replaceFile(path, async (file) => {
    await file.writeFile(byteOrderMark);
    for (const text of texts()) await file.writeFile(text);
  });
  if (answer.ok) return done(path);
  return refused(answer.refusal.kind === 'isAFolder' ? { kind: 'cliNoFile', path } : answer.refusal);
}
