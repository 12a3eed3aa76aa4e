import type { ImportDone } from '#shared/import/import-done.ts';
import type { ImportRecord } from '#shared/import/import-record.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import { ask } from '../../bridge/accord.ts';

/** An import's report on screen: right after the import, or later from the data set's entry. */
export type ReportShown = {
  readonly dataSet: DataSetId;
  readonly name: string;
  readonly place: number;
  readonly record: ImportRecord;
  /** Every import of the data set, the leads' first. */
  readonly all: readonly ImportRecord[];
  /** What only the import itself knows; null later. */
  readonly fresh: ImportDone | null;
};

/** The report right after an import. */
export async function reportOf(done: ImportDone): Promise<ReportShown> {
  const dataSet = done.dataSet as DataSetId;
  const records = await ask('import.records', { dataSet });
  const all = records.ok ? records.value : [done];
  return { dataSet, name: done.name, place: done.place, record: done, all, fresh: done };
}
