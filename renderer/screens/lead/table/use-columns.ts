import { useMemo } from 'react';
import type { TableColumn, TableQuery } from '#shared/engine/table/query.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { setPreferences, usePreferences } from '../../../state/preferences-store.ts';
import { useView } from '../../../state/view-store.ts';
import { useModel, useShownDataSet } from '../../../state/workshop-store.ts';
import { useText } from '../../../text/use-text.ts';
import { allColumns, chosenColumns, type ShownColumn, searchedColumns, sizedColumns } from './table-column.ts';

export type Columns = { readonly all: readonly ShownColumn[]; readonly shown: readonly ShownColumn[] };

/** The table's columns for a data set, as somebody chose them on this computer. */
export function useColumns(model: Model, dataSet: DataSet): Columns {
  const t = useText();
  const keys = usePreferences((s) => s.preferences.leadColumns[dataSet.id]);
  const all = useMemo(() => allColumns(t, model, dataSet), [t, model, dataSet]);
  const widths = usePreferences((s) => s.preferences.leadWidths[dataSet.id]);
  const shown = useMemo(() => sizedColumns(chosenColumns(all, keys), widths), [all, keys, widths]);
  return useMemo(() => ({ all, shown }), [all, shown]);
}

/** `null`: the usual ones. */
export function chooseColumns(dataSet: DataSet, keys: readonly TableColumn[]): void {
  void setPreferences({ leadColumns: { [dataSet.id]: [...keys] } });
}

/** A column is never narrower than its button needs, and never wider than a table. In rem. */
const [narrowest, widest] = [4, 60];

/** How wide a column is, in rem; null: as is usual. */
export function setColumnWidth(dataSet: DataSet, key: TableColumn, width: number | null): void {
  const { [key]: _before, ...others } = usePreferences.getState().preferences.leadWidths[dataSet.id] ?? {};
  const own = width === null ? {} : { [key]: Math.round(boundedWidth(width) * 4) / 4 };
  void setPreferences({ leadWidths: { [dataSet.id]: { ...others, ...own } } });
}

export function boundedWidth(rem: number): number {
  return Math.min(widest, Math.max(narrowest, rem));
}

/** Puts a column in the place of another one; the lead stays first. */
export function placeColumn(dataSet: DataSet, shown: readonly ShownColumn[], key: TableColumn, to: number): void {
  const keys = shown.map((column) => column.key);
  const from = keys.indexOf(key);
  if (from < 1 || to < 1 || to >= keys.length || to === from) return;
  keys.splice(to, 0, ...keys.splice(from, 1));
  chooseColumns(dataSet, keys);
}

/** Puts a column `by` places further along; the lead stays first. */
export function moveColumn(dataSet: DataSet, shown: readonly ShownColumn[], key: TableColumn, by: -1 | 1): void {
  placeColumn(dataSet, shown, key, shown.findIndex((column) => column.key === key) + by);
}

/** What the table is asked for: the leads that are looked at, searched in the columns that are shown. */
export function useTableQuery(): TableQuery | null {
  const t = useText();
  const model = useModel();
  const dataSet = useShownDataSet();
  const leads = useView((view) => view.leads);
  const keys = usePreferences((s) => (dataSet === null ? undefined : s.preferences.leadColumns[dataSet.id]));
  return useMemo(() => {
    if (model === null || dataSet === null) return null;
    const { filters, find, sort } = leads;
    const within = find === '' ? [] : searchedColumns(chosenColumns(allColumns(t, model, dataSet), keys));
    return { filters, find: { text: find, in: within }, sort };
  }, [t, model, dataSet, leads, keys]);
}
