import { accessSync, closeSync, constants, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { refusalOfReading } from '../files/sniff/sniff-format.ts';
import { readReport } from '../store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '../workshop/session.ts';

const page = 5000;

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

/** Writes an import's report as a CSV with a byte order mark, so that every program reads its letters. */
export function writeReport(session: WorkshopSession, dataSetId: string, path: string): Result<string, Failure> {
  try {
    const file = openSync(path, 'w');
    try {
      writeSync(file, '\uFEFFrow,column,value,reason\r\n');
      for (let from = 0; ; from += page) {
        const lines = readReport(session.db, dataSetId, { from, count: page });
        const text = lines.map(({ row, column, raw, reason }) =>
          [String(row), column, raw, reason].map(csvCell).join(','),
        );
        if (lines.length > 0) writeSync(file, `${text.join('\r\n')}\r\n`);
        if (lines.length < page) break;
      }
    } finally {
      closeSync(file);
    }
    return done(path);
  } catch (error) {
    return refused(refusalOfReading(error, path));
  }
}

/**
 * A cell of a CSV; what a spreadsheet would take for a formula is marked as text. Where lists are split by semicolons
 * or tabs, as in Germany or Egypt, it takes a cell's text apart at these, so that a formula may also begin behind one.
 */
export function csvCell(text: string): string {
  const safe = isNumber.test(text) ? text : text.replace(formula, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const isNumber = /^-?\d+(?:\.\d+)?$/;
const formula = /(?<=^|[;\t\r\n])(?=[=+\-@＝＋－＠\t\r])/g;
