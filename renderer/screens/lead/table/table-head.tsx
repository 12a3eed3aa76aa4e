// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be drawn a few rows and columns at a time.
import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { changeLeads, useView } from '../../../state/view-store.ts';
import { useText } from '../../../text/use-text.ts';
import { ColumnMenu, type TableOfColumns } from './column-menu.tsx';
import type { ColumnPlace } from './column-window.ts';
import css from './lead-table.module.css';
import type { ShownColumn } from './table-column.ts';
import { cellClass } from './table-row.tsx';
import { toggleSort } from './toggle-sort.ts';
import { setColumnWidth } from './use-columns.ts';
import type { Cell } from './use-grid.ts';
import type { HeadDrag, Held } from './use-head-drag.ts';

type TableHeadProps = {
  readonly table: TableOfColumns;
  readonly places: readonly ColumnPlace[];
  readonly drawn: readonly number[];
  readonly active: number;
  /** The column whose menu is open. */
  readonly menu: number | null;
  readonly onMenu: (column: number | null) => void;
  readonly onFocus: (cell: Cell) => void;
  readonly drag: HeadDrag;
};

/** The columns' names: a click sorts, with the shift key within the order that is there. */
export function TableHead({ table, places, drawn, active, menu, onMenu, onFocus, drag }: TableHeadProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes from cell to cell.
    <div role="row" aria-rowindex={1} className={css.headRow}>
      {drawn.map((i) => (
        <HeadCell
          key={(table.columns[i] as ShownColumn).key}
          table={table}
          at={i}
          column={table.columns[i] as ShownColumn}
          place={places[i] as ColumnPlace}
          active={i === active}
          open={i === menu}
          onMenu={onMenu}
          onFocus={onFocus}
          drag={drag}
        />
      ))}
      {drag.held?.kind === 'head' && (
        <span
          className={css.dropMark}
          style={{ insetInlineStart: edgeOf(places, drag.held) }}
          data-testid="column-drop"
          aria-hidden
        />
      )}
    </div>
  );
}

type HeadCellProps = {
  readonly table: TableOfColumns;
  readonly at: number;
  readonly column: ShownColumn;
  readonly place: ColumnPlace;
  readonly active: boolean;
  readonly open: boolean;
  readonly onMenu: (column: number | null) => void;
  readonly onFocus: (cell: Cell) => void;
  readonly drag: HeadDrag;
};

/** Between which columns one that is on its way would stand. */
function edgeOf(places: readonly ColumnPlace[], { at, to }: Extract<Held, { kind: 'head' }>): number {
  const place = places[to] ?? { from: 0, width: 0 };
  return to > at ? place.from + place.width : place.from;
}

function HeadCell({ table, at, column, place, active, open, onMenu, onFocus, drag }: HeadCellProps) {
  const t = useText();
  const sort = useView((view) => view.leads.sort);
  const filtered = useView((view) => view.leads.filters.some((filter) => filter.column === column.key));
  const order = sort.findIndex(({ by }) => by === column.key);
  const descending = sort[order]?.descending ?? false;
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the cell does the same, which the grid hears.
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={order === -1 ? 'none' : descending ? 'descending' : 'ascending'}
      aria-keyshortcuts="Enter Alt+ArrowDown Alt+ArrowRight Alt+Shift+ArrowRight"
      data-held={(drag.held?.kind === 'head' && drag.held.at === at) || undefined}
      className={`${cellClass(column, at)} ${css.headCell}`}
      style={{ inlineSize: place.width, insetInlineStart: at === 0 ? 0 : place.from }}
      tabIndex={active ? 0 : -1}
      data-at={`-1:${at}`}
      data-testid={`column-${column.key}`}
      onFocus={() => onFocus({ row: -1, column: at })}
      onPointerDown={(event) => drag.take(event, at, 'head')}
      onClick={(event) => {
        if (drag.wasDrag()) return;
        const most = column.kind === 'points';
        changeLeads({ sort: toggleSort(sort, column.key, { add: event.shiftKey, most }) });
      }}
    >
      <span className={css.headName} title={column.name} dir="auto">
        {column.name}
      </span>
      {order !== -1 && (
        <span className={css.sorted} aria-hidden>
          <Arrow size="1em" />
          {sort.length > 1 && <bdi>{t.formats.number(order + 1)}</bdi>}
        </span>
      )}
      <ColumnMenu table={table} column={column} opened={open} onClose={() => onMenu(null)}>
        <button
          type="button"
          tabIndex={-1}
          className={css.menuButton}
          data-on={filtered || undefined}
          aria-label={t('table.menu', { column: column.name })}
          title={t('table.menu', { column: column.name })}
          data-testid={`column-menu-${column.key}`}
          onClick={(event) => {
            event.stopPropagation();
            onMenu(open ? null : at);
          }}
        >
          <ListFilter size="1rem" aria-hidden />
        </button>
      </ColumnMenu>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the hand; keys and the column's menu do the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys do the same, which the grid hears. */}
      <span
        className={css.grip}
        title={t('table.widthHint')}
        data-testid={`column-grip-${column.key}`}
        onPointerDown={(event) => drag.take(event, at, 'end')}
        onClick={(event) => {
          event.stopPropagation();
          drag.wasDrag();
        }}
        onDoubleClick={() => setColumnWidth(table.dataSet, column.key, null)}
      />
    </div>
  );
}
