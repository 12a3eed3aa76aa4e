import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { readLeadData } from '../store/bulk/read-lead-data.ts';
import type { Connection } from '../store/connect.ts';
import { refusalOfError } from '../store/file-refusal.ts';
import { openDatabase } from '../store/open-database.ts';
import { readState } from '../store/records.ts';
import type { LeadFiles } from './answers.ts';

/** Leads out of workshops' files, opened to read and closed again: the session that writes them is never in the way. */
export const leadFiles: LeadFiles = {
  leads: (file, dataSet) => reading(file, (db) => done(readLeadData(db, dataSet))),
  dataSet: (file, id) =>
    reading(file, (db): Result<DataSet, Failure> => {
      const found = readState(db).dataSet[id];
      return found === undefined ? refused({ kind: 'notFound', ref: { kind: 'dataSet', id } }) : done(found);
    }),
};

function reading<Value>(file: string, read: (db: Connection) => Result<Value, Failure>): Result<Value, Failure> {
  const opened = openDatabase(file, { readOnly: true });
  if (!opened.ok) return opened;
  try {
    return read(opened.value);
  } catch (error) {
    const refusal = refusalOfError(error, file);
    if (refusal === null) throw error;
    return refused(refusal);
  } finally {
    opened.value.close();
  }
}
