import type { DataSet } from '#shared/model/data-set.ts';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { goTo } from '../../state/view-store.ts';
import { showReport } from './import-store.ts';
import type { ReportShown } from './report-shown.ts';

/** The report of a data set, opened from its entry: of what was joined last. */
export async function openReport({ id, name }: DataSet): Promise<void> {
  const answer = await ask('import.records', { dataSet: id });
  if (!answer.ok) return showFailure(answer.refusal);
  const place = answer.value.length - 1;
  const record = answer.value[place];
  if (record === undefined) return;
  goTo('import');
  showReport({ dataSet: id, name, place, record, all: answer.value, fresh: null });
}

/** Another import of the data set whose report is shown. */
export function showImportOf(shown: ReportShown, place: number): void {
  const record = shown.all[place];
  if (record !== undefined) showReport({ ...shown, place, record, fresh: null });
}
