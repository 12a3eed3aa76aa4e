import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { readLeadData } from '../store/bulk/read-lead-data.ts';
import { refusalOfError } from '../store/file-refusal.ts';
import { readingFrom } from '../store/reading-from.ts';
import { readState } from '../store/records.ts';
import type { LeadFiles } from './answers.ts';

/** Leads out of workshops' files. A column is unpacked when it is first asked about: a model uses few of many. */
export const leadFiles: LeadFiles = {
  leads: (file, dataSet) => readingFrom(file, (db) => done(readLeadData(db, dataSet, { unpack: 'later' }))),
  dataSet: (file, id) =>
    readingFrom(file, (db): Result<DataSet, Failure> => {
      const found = readState(db).dataSet[id];
      return found === undefined ? refused({ kind: 'notFound', ref: { kind: 'dataSet', id } }) : done(found);
    }),
  refusalOf: refusalOfError,
};
