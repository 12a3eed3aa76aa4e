import type { TableColumn, TableFilter, TableSort } from '#shared/engine/table/query.ts';

/**
 * The order after a column's head was clicked: first its usual direction (points begin with the most), then the
 * other, then not by it. `add` keeps the order that was there and goes on within what is equal by it.
 */
export function toggleSort(
  sort: readonly TableSort[],
  by: TableColumn,
  { add, most }: { readonly add: boolean; readonly most: boolean },
): TableSort[] {
  const before = sort.find((key) => key.by === by);
  const others = add ? sort.filter((key) => key.by !== by) : [];
  if (before !== undefined && before.descending !== most) return others;
  const next = { by, descending: before === undefined ? most : !most };
  // A key that is already there keeps its place among the others.
  return add && before !== undefined ? sort.map((key) => (key.by === by ? next : key)) : [...others, next];
}

/** The filters with one column's taken away or put in its place. */
export function withFilter(
  filters: readonly TableFilter[],
  column: TableColumn,
  filter: TableFilter | null,
): TableFilter[] {
  if (filter === null) return filters.filter((each) => each.column !== column);
  const at = filters.findIndex((each) => each.column === column);
  return at === -1 ? [...filters, filter] : filters.map((each, i) => (i === at ? filter : each));
}
