import type { ReportLine, ReportReason } from '#shared/import/import-done.ts';
import { type ImportRecord, importRecord } from '#shared/import/import-record.ts';
import type { RefusedRow } from '#shared/import/refused-rows.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { type Connection, inOneTransaction } from '../connect.ts';
import { Damage } from '../file-refusal.ts';

/** A part of a list: lines `from` to `from + count`. */
export type Page = { readonly from: number; readonly count: number };

/** What an import leaves beside the leads. `place` counts the imports of one data set: 0 is that of its leads. */
export type ImportRecordStage = {
  readonly report: (lines: readonly ReportLine[]) => void;
  readonly leftOut: (rows: readonly RefusedRow[]) => void;
  /** Takes over what the earlier imports of another data set left; this one comes after them. */
  readonly copy: (fromDataSetId: string) => void;
  /** @returns the import's place. */
  readonly record: (record: ImportRecord) => number;
};

export function beginImportRecord(db: Connection, dataSetId: string): ImportRecordStage {
  let [place, lines, rows] = [0, 0, 0];
  const insertLine = db.prepare(
    'INSERT INTO import_report (data_set, line, row, col, raw, reason, place, kept_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertRow = db.prepare(
    'INSERT INTO import_left_out (data_set, place, line, row, reason, cells) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    report(added) {
      inOneTransaction(db, () => {
        for (const { row, column, raw, reason, keptRow } of added) {
          insertLine.run(dataSetId, lines++, row, column, raw, reason, place, keptRow ?? null);
        }
      });
    },
    leftOut(added) {
      inOneTransaction(db, () => {
        for (const { row, reason, cells } of added) {
          insertRow.run(dataSetId, place, rows++, row, reason, JSON.stringify(cells));
        }
      });
    },
    copy(from) {
      inOneTransaction(db, () => {
        for (const [table, columns] of [
          ['import_record', 'place, data'],
          ['import_left_out', 'place, line, row, reason, cells'],
          ['import_report', 'line, row, col, raw, reason, place, kept_row'],
        ]) {
          db.prepare(
            `INSERT INTO ${table} (data_set, ${columns}) SELECT ?, ${columns} FROM ${table} WHERE data_set = ?`,
          ).run(dataSetId, from);
        }
      });
      place = 1 + (maximum(db, 'place', 'import_record', dataSetId) ?? 0);
      lines = 1 + (maximum(db, 'line', 'import_report', dataSetId) ?? -1);
    },
    record(record) {
      db.prepare('INSERT INTO import_record (data_set, place, data) VALUES (?, ?, ?)').run(
        dataSetId,
        place,
        JSON.stringify(record),
      );
      return place;
    },
  };
}

/** Every import of a data set, its leads' first. One from before imports were kept is put together from its report. */
export function readImportRecords(db: Connection, dataSet: DataSet): ImportRecord[] {
  if (dataSet.erased) return [];
  const rows = db
    .prepare<[string], { place: number; data: string }>(
      'SELECT place, data FROM import_record WHERE data_set = ? ORDER BY place',
    )
    .all(dataSet.id);
  const kept = rows.map(({ data }) => {
    const parsed = importRecord.safeParse(JSON.parse(data));
    if (!parsed.success) throw new Damage({ part: 'leads', dataSet: dataSet.id });
    return parsed.data;
  });
  return rows[0]?.place === 0 ? kept : [earlierRecord(db, dataSet), ...kept];
}

/** What one import could not read or left out, in the order it was met. */
export function readReport(db: Connection, dataSetId: string, page: Page, place = 0): ReportLine[] {
  // Lines are counted through all imports of a data set, and those of one stand together.
  const first = db
    .prepare<[string, number], number | null>('SELECT min(line) FROM import_report WHERE data_set = ? AND place = ?')
    .pluck()
    .get(dataSetId, place);
  return db
    .prepare<[string, number, number, number], Omit<ReportLine, 'keptRow'> & { keptRow: number | null }>(
      `SELECT row, col AS "column", raw, reason, kept_row AS keptRow FROM import_report
       WHERE data_set = ? AND place = ? AND line >= ? ORDER BY line LIMIT ?`,
    )
    .all(dataSetId, place, (first ?? 0) + page.from, page.count)
    .map(({ keptRow, ...line }) => (keptRow === null ? line : { ...line, keptRow }));
}

/** The refused rows of one import, in the order they were met. */
export function readLeftOut(db: Connection, dataSetId: string, page: Page, place = 0): RefusedRow[] {
  return db
    .prepare<[string, number, number, number], { row: number; reason: ReportReason; cells: string }>(
      `SELECT row, reason, cells FROM import_left_out
       WHERE data_set = ? AND place = ? AND line >= ? ORDER BY line LIMIT ?`,
    )
    .all(dataSetId, place, page.from, page.count)
    .map(({ row, reason, cells }) => ({ row, reason, cells: JSON.parse(cells) as string[] }));
}

function earlierRecord(db: Connection, dataSet: DataSet): ImportRecord {
  const reasons = db
    .prepare<[string], { reason: ReportReason; rows: number }>(
      `SELECT reason, count(*) AS rows FROM import_report WHERE data_set = ? AND place = 0
       GROUP BY reason ORDER BY rows DESC`,
    )
    .all(dataSet.id);
  return {
    kind: 'leads',
    file: dataSet.file,
    time: dataSet.importedAt,
    delimiter: dataSet.delimiter,
    headers: dataSet.columns.map(({ header }) => header),
    counts: dataSet.counts,
    unreadable: [],
    reasons,
    duplicates: null,
    pseudonyms: null,
    leftOut: 0,
  };
}

function maximum(db: Connection, column: 'place' | 'line', table: string, dataSetId: string): number | null {
  return (
    db
      .prepare<[string], number | null>(`SELECT max(${column}) FROM ${table} WHERE data_set = ?`)
      .pluck()
      .get(dataSetId) ?? null
  );
}
