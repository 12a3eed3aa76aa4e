import { bulkIds } from '#main/store/bulk/delete-bulk.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { column, newField, planOf } from './planned.ts';

/** Four rows of three leads, with a size that is no number and a marker of “unknown”. */
export const leadsText =
  'Lead ID,Source,Size,Created,Converted\nA,Ads,12,2026-01-02,1\nB,Web,many,2026-01-03,0\nA,Web,9,2026-01-04,0\nC,Select,7,2026-01-05,0\n';

/** The data set of a workshop that has one. */
export function only(session: WorkshopSession): DataSet {
  const [dataSet, ...more] = Object.values(session.state.dataSet);
  if (dataSet === undefined || more.length > 0) throw new Error(`There are ${more.length + 1} data sets.`);
  return dataSet;
}

/** What an import that did not happen must leave untouched. */
export function imprint(session: WorkshopSession) {
  return { state: JSON.stringify(session.state), bulk: bulkIds(session.db), entries: session.heads().length };
}

/** Its id, source and size. */
export function planFor(path: string): ImportPlan {
  const columns = [
    column(0, 'id'),
    column(1, 'none', newField('Source', 'category'), { missing: ['Select'] }),
    column(2, 'none', newField('Size', 'number')),
  ];
  return planOf(columns, { path });
}
