import type { DataSet } from '#shared/model/data-set.ts';
import type { JoinTo } from './mapping.ts';

/** The usual way to find a data set's leads: by the column that tells them apart, else by the first. */
export function joinOf(dataSet: DataSet | null): JoinTo | null {
  if (dataSet === null || dataSet.erased) return null;
  const column = dataSet.idColumn ?? dataSet.columns[0]?.key;
  return column === undefined ? null : { dataSet: dataSet.id, column };
}
