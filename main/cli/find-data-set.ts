import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { WorkshopState } from '#shared/model/records.ts';

/** The data set with this name or id; without one, the set that the window shows. */
export function findDataSet(state: WorkshopState, wanted: string | undefined): Result<DataSet, Failure> {
  const all = Object.values(state.dataSet);
  const known = all.map(({ name }) => name).join(', ');
  if (wanted !== undefined) {
    const found = all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name === wanted);
    return found === undefined ? refused({ kind: 'cliDataSet', dataSet: wanted, known }) : done(found);
  }
  const shown = state.workshop.workshop?.shownDataSet ?? null;
  const found = shown === null ? all[0] : state.dataSet[shown];
  return found === undefined ? refused({ kind: 'cliNoLeads' }) : done(found);
}
