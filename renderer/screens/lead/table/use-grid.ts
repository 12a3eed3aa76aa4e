import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useView } from '../../../state/view-store.ts';
import { type ColumnPlace, columnsInSight, placeColumns, scrolledWithColumn } from './column-window.ts';
import {
  fullHeight,
  placeOfTop,
  placeWithRow,
  type RowPlace,
  type RowSpace,
  scrolledTo,
  tallest,
} from './row-window.ts';
import type { ShownColumn } from './table-column.ts';
import { type GridSize, useGridSize } from './use-grid-size.ts';

/** Height of a row and of the head, in rem. */
const rowRem = 2.75;
/** After this long without movement the scroll bar of a long table is put where its rows are. */
const rest = 150;

export type Cell = { readonly row: number; readonly column: number };

export type Grid = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly size: GridSize;
  readonly rowHeight: number;
  readonly place: RowPlace;
  readonly places: readonly ColumnPlace[];
  /** Columns to draw, by their number. */
  readonly drawn: readonly number[];
  /** The one cell that the Tab key reaches; row −1 is the head. */
  readonly active: Cell;
  readonly setActive: (cell: Cell) => void;
  /** Moves the focus to a cell, and the table so that it is in sight. */
  readonly goTo: (cell: Cell) => void;
  readonly onScroll: () => void;
  /** How far along its columns the table is scrolled. */
  readonly start: number;
};

/** Where the table is scrolled to, which cell has the focus, and how both move. `total` null: not known yet. */
export function useGrid(columns: readonly ShownColumn[], total: number | null): Grid {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useGridSize(scroller);
  const [before] = useState(() => useView.getState().leadsPlace);
  const leads = useView((view) => view.leads);
  const [place, setPlace] = useState<RowPlace>({ bar: before.top, top: before.top });
  const [start, setStart] = useState(before.start);
  const [active, setActive] = useState<Cell>({ row: before.row, column: before.column });
  const now = useRef(place);
  /** The cell that the focus goes to as soon as it is drawn. */
  const wanted = useRef<Cell | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rowHeight = Math.round(rowRem * size.rem);
  const space: RowSpace = { rows: total ?? 0, rowHeight, sight: Math.max(rowHeight, size.height - rowHeight) };
  const places = useMemo(
    () =>
      placeColumns(
        columns.map(({ width }) => width * size.rem),
        size.width,
        (column) => columns[column]?.isFixed === true,
      ),
    [columns, size.rem, size.width],
  );
  const drawn = useMemo(() => {
    const seen = columnsInSight(places, start, size.width);
    return seen.includes(active.column) || active.column >= places.length
      ? seen
      : [...seen, active.column].sort(byNumber);
  }, [places, start, size.width, active.column]);

  const put = (next: RowPlace) => {
    now.current = next;
    setPlace(next);
    if (scroller.current !== null) scroller.current.scrollTop = next.bar;
  };
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    setStart(Math.abs(element.scrollLeft));
    if (Math.abs(element.scrollTop - now.current.bar) < 1) return;
    now.current = scrolledTo(space, now.current, element.scrollTop);
    setPlace(now.current);
    clearTimeout(resting.current);
    if (fullHeight(space) > tallest) {
      resting.current = setTimeout(() => put(placeOfTop(space, now.current.top)), rest);
    }
  };
  const show = (cell: Cell) => {
    if (cell.row >= 0) {
      const next = placeWithRow(space, now.current, cell.row);
      if (next !== now.current) put(next);
    }
    const along = scrolledWithColumn(places, start, size.width, cell.column);
    const element = scroller.current;
    if (along === start || element === null) return;
    element.scrollLeft = getComputedStyle(element).direction === 'rtl' ? -along : along;
    setStart(along);
  };
  const goTo = (cell: Cell) => {
    const row = Math.max(-1, Math.min((total ?? 0) - 1, cell.row));
    const column = Math.max(0, Math.min(columns.length - 1, cell.column));
    wanted.current = { row, column };
    setActive({ row, column });
    show({ row, column });
  };

  // Back to where it was left, once there are rows to scroll; the focus too, where it would be nowhere.
  const ready = total !== null && size.height > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is ready.
  useLayoutEffect(() => {
    if (!ready) return;
    put(placeOfTop(space, before.top));
    const element = scroller.current;
    if (element !== null) element.scrollLeft = getComputedStyle(element).direction === 'rtl' ? -start : start;
    if (document.activeElement === document.body && before.top + before.row > 0) goTo(active);
  }, [ready]);
  // Other leads, or another order: from the first.
  const shownLeads = useRef(leads);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the leads are others.
  useEffect(() => {
    if (shownLeads.current === leads) return;
    shownLeads.current = leads;
    put({ bar: 0, top: 0 });
    setActive((cell) => ({ ...cell, row: Math.min(cell.row, 0) }));
  }, [leads]);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { row, column } = wanted.current;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });
  useEffect(() => () => clearTimeout(resting.current), []);
  return { scroller, size, rowHeight, place, places, drawn, active, setActive, goTo, onScroll, start };
}

function byNumber(a: number, b: number): number {
  return a - b;
}
