import { resolve } from 'node:path';
import type { ImportRecord } from '#shared/import/import-record.ts';
import { done, refused } from '#shared/lib/result.ts';
import { writeRefusedRows, writeReport } from '../../import-host/write-report.ts';
import { readImportRecords } from '../../store/bulk/import-records.ts';
import { reportAnswer } from '../answers/report.ts';
import type { CliCommand, Given } from '../command-line.ts';
import { findDataSet } from '../find-data-set.ts';
import { readWorkshop } from '../read-workshop.ts';
import { foundLines } from '../what-was-found.ts';

/** `report FILE`: what each import of a data set kept, merged and left out; the last one's report and refused rows as files. */
export const reportCommand: CliCommand = {
  name: 'report',
  words: ['FILE'],
  options: { dataset: { type: 'string' }, report: { type: 'string' }, refused: { type: 'string' } },
  answer: reportAnswer,
  about: ['cli.import.reports'],
  run: (given, { t }) =>
    readWorkshop(given.words[0] ?? '', async ({ db, state }) => {
      const found = findDataSet(state, given.text('dataset'));
      if (!found.ok) return found;
      const dataSet = found.value;
      if (dataSet.erased) return refused({ kind: 'importNoReport' });
      const records = readImportRecords(db, dataSet);
      const last = { db, dataSet, place: records.length - 1 };
      const [reportPath, refusedPath] = [pathOf(given, 'report'), pathOf(given, 'refused')];
      const report = reportPath === null ? done(null) : await writeReport(last, reportPath, t);
      if (!report.ok) return report;
      const refusedRows = refusedPath === null ? done(null) : await writeRefusedRows(last, refusedPath, t);
      if (!refusedRows.ok) return refusedRows;
      const said = records.flatMap(({ file, counts: { read, kept, merged, refused: left }, ...found }) => [
        t('cli.imported', { name: file, read, kept, merged, left }),
        ...foundLines(found, t),
      ]);
      const written = [report.value, refusedRows.value].flatMap((file) =>
        file === null ? [] : [t('cli.written', { file })],
      );
      const json = { dataset: dataSet.name, datasetId: dataSet.id, imports: records.map(importOf) };
      return done({
        json: { ...json, report: report.value, refusedRows: refusedRows.value },
        lines: [...said, ...written],
      });
    }),
};

function importOf({ kind, file, time, counts, unreadable, reasons, leftOut }: ImportRecord) {
  return { kind, file, time, rows: counts, unreadable, reasons, leftOut };
}

function pathOf(given: Given, option: string): string | null {
  const path = given.text(option);
  return path === undefined ? null : resolve(path);
}
