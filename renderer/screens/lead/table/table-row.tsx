// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be drawn a few rows and columns at a time.
import { memo } from 'react';
import type { TableRow as Row } from '#shared/engine/table/query.ts';
import type { Model } from '#shared/model/model.ts';
import type { ColumnPlace } from './column-window.ts';
import css from './lead-table.module.css';
import { CellContent } from './table-cells.tsx';
import type { ShownColumn } from './table-column.ts';
import type { Cell } from './use-grid.ts';

type TableRowProps = {
  readonly model: Model;
  readonly columns: readonly ShownColumn[];
  readonly places: readonly ColumnPlace[];
  readonly drawn: readonly number[];
  /** Its place among the leads that are let through, from 0. */
  readonly at: number;
  readonly top: number;
  /** Undefined while it is being read. */
  readonly row: Row | undefined;
  /** The column of the cell that the Tab key reaches, −1 where it is in another row. */
  readonly active: number;
  readonly onFocus: (cell: Cell) => void;
  readonly onOpen: (row: Row, at: number) => void;
};

/** One lead: as many cells as are in sight. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { model, columns, places, drawn, at, top, row, active, onFocus, onOpen } = props;
  let facts = 0;
  const factAt = columns.map(({ key }) => (key.includes(':') ? facts++ : -1));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a cell opens it, which the grid hears.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes from cell to cell.
    <div
      role="row"
      aria-rowindex={at + 2}
      className={css.row}
      style={{ insetBlockStart: top }}
      onClick={() => row !== undefined && onOpen(row, at)}
      data-testid={`lead-row-${at}`}
    >
      {drawn.map((i) => {
        const column = columns[i] as ShownColumn;
        const { from, width } = places[i] as ColumnPlace;
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={i + 1}
            className={cellClass(column, i)}
            style={{ inlineSize: width, insetInlineStart: i === 0 ? 0 : from }}
            tabIndex={i === active ? 0 : -1}
            data-at={`${at}:${i}`}
            onFocus={() => onFocus({ row: at, column: i })}
          >
            {row === undefined ? (
              <span className={css.waiting} />
            ) : (
              <CellContent model={model} column={column} row={row} fact={row.cells[factAt[i] as number]} />
            )}
          </div>
        );
      })}
    </div>
  );
});

export function cellClass({ kind }: ShownColumn, place: number): string {
  const number = kind === 'number' || kind === 'points';
  return [css.cell, place === 0 && css.first, number && css.number].filter(Boolean).join(' ');
}
