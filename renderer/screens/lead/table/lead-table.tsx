// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be drawn a few rows and columns at a time.
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { TableRow as Row, TableQuery } from '#shared/engine/table/query.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { changeLeads, setView, showLead, useView } from '../../../state/view-store.ts';
import { useShown } from '../../../state/workshop-store.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FindBox } from './find-box.tsx';
import { gridMove } from './grid-keys.ts';
import css from './lead-table.module.css';
import { rowPosition, rowsInSight, scrolledHeight } from './row-window.ts';
import { SaveList } from './save-list.tsx';
import { factColumns, sizedColumns } from './table-column.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { toggleSort } from './toggle-sort.ts';
import { type Columns, moveColumn, setColumnWidth, useColumns, useTableQuery } from './use-columns.ts';
import { useGrid } from './use-grid.ts';
import { type Held, useHeadDrag } from './use-head-drag.ts';
import { type TableAnswer, useTablePage } from './use-table-page.ts';

type LeadTableProps = { readonly model: Model; readonly dataSet: DataSet };

/** All leads, or those that filters let through, as a table in any order; one can be opened. */
export function LeadTable({ model, dataSet }: LeadTableProps) {
  const columns = useColumns(model, dataSet);
  const query = useTableQuery();
  return query === null ? null : <Table model={model} dataSet={dataSet} columns={columns} query={query} />;
}

type TableProps = LeadTableProps & { readonly columns: Columns; readonly query: TableQuery };

/** What a key adds to a column's width, in rem. */
const widthStep = 1;

/** More rows than a workshop holds: before the first answer nobody knows how many there are. */
const unknownTotal = 2_000_000;

function Table({ model, dataSet, columns: all, query }: TableProps) {
  const t = useText();
  const [widthHeld, setWidthHeld] = useState<Extract<Held, { kind: 'end' }> | null>(null);
  const columns = useMemo(
    () => (widthHeld === null ? all.shown : sizedColumns(all.shown, { [widthHeld.key]: widthHeld.width })),
    [all.shown, widthHeld],
  );
  const [total, setTotal] = useState<number | null>(null);
  const grid = useGrid(columns, total);
  const { place, rowHeight, size, active, drawn, places } = grid;
  const drag = useHeadDrag({ dataSet, columns, places, rem: size.rem, scroller: grid.scroller, onWidth: setWidthHeld });
  const sight = Math.max(rowHeight, size.height - rowHeight);
  const facts = useMemo(() => factColumns(columns), [columns]);
  const wanted = rowsInSight({ rows: unknownTotal, rowHeight, sight }, place);
  const answer = useTablePage(query, facts, wanted.first, wanted.last);
  const { page } = answer;
  if (page !== null && page.total !== total) setTotal(page.total);
  const [menu, setMenu] = useState<number | null>(null);
  const space = { rows: total ?? 0, rowHeight, sight };
  const { first, last } = rowsInSight(space, place);
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  // The cell with the focus is there wherever the table is scrolled to.
  if (active.row >= 0 && active.row < space.rows && (active.row < first || active.row > last)) rows.push(active.row);
  const { goTo, start, setActive } = grid;
  const open = useCallback(
    (row: Row, at: number) => {
      setView({ leadsPlace: { row: at, column: active.column, top: place.top, start } });
      showLead(row.lead.row, at);
    },
    [active.column, place.top, start],
  );
  const focused = useCallback((cell: { row: number; column: number }) => setActive(cell), [setActive]);
  const width = (places.at(-1)?.from ?? 0) + (places.at(-1)?.width ?? 0);
  const table = useMemo(() => ({ model, dataSet, columns }), [model, dataSet, columns]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset.at;
    if (at === undefined || event.defaultPrevented) return;
    const pressed = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    const shown = { at: active, rows: space.rows, columns: columns.length, page: Math.floor(sight / rowHeight) };
    const move = gridMove(pressed, { ...shown, mirrored: t.direction === 'rtl' });
    if (move === null) return;
    event.preventDefault();
    const column = columns[active.column];
    const row = page?.rows[active.row - (page?.from ?? 0)];
    if (move.kind === 'go') goTo(move.to);
    else if (move.kind === 'open' && row !== undefined) open(row, active.row);
    else if (move.kind === 'menu') {
      goTo({ row: -1, column: active.column });
      setMenu(active.column);
    } else if (move.kind === 'sort' && column !== undefined) {
      const { sort } = useView.getState().leads;
      changeLeads({ sort: toggleSort(sort, column.key, { add: move.add, most: column.kind === 'points' }) });
    } else if (move.kind === 'widenColumn' && column !== undefined) {
      const width = (places[active.column]?.width ?? 0) / size.rem;
      setColumnWidth(dataSet, column.key, width + move.by * widthStep);
    } else if (move.kind === 'moveColumn' && column !== undefined) {
      moveColumn(dataSet, columns, column.key, move.by);
      goTo({ row: -1, column: Math.max(1, active.column + move.by) });
    }
  };

  return (
    <div className={css.screen} data-testid="lead-list">
      <header className={css.head}>
        <div className={css.title}>
          <h1>{t('table.title')}</h1>
          <Count answer={answer} />
        </div>
        <div className={css.tools}>
          <FindBox />
          <SaveList query={query} columns={columns} dataSet={dataSet} />
          <ColumnChooser dataSet={dataSet} columns={all} />
        </div>
      </header>
      <FilterChips model={model} all={all.all} />
      <div className={css.frame}>
        <div
          ref={grid.scroller}
          className={css.grid}
          role="grid"
          aria-label={t('table.title')}
          aria-rowcount={space.rows + 1}
          aria-colcount={columns.length}
          aria-busy={answer.query !== query}
          aria-describedby="lead-table-keys"
          onScroll={grid.onScroll}
          onKeyDown={onKeyDown}
          data-testid="lead-grid"
        >
          <div className={css.headPlace} style={{ inlineSize: width, blockSize: rowHeight }}>
            <TableHead
              table={table}
              places={places}
              drawn={drawn}
              active={active.row === -1 || space.rows === 0 ? active.column : -1}
              menu={menu}
              onMenu={setMenu}
              onFocus={focused}
              drag={drag}
            />
          </div>
          <div
            role="rowgroup"
            className={css.body}
            style={{ inlineSize: width, blockSize: scrolledHeight(space), ['--row' as string]: `${rowHeight}px` }}
          >
            {rows.map((at) => (
              <TableRow
                key={at}
                model={model}
                columns={columns}
                places={places}
                drawn={drawn}
                at={at}
                top={rowPosition(space, place, at)}
                row={page?.rows[at - page.from]}
                active={at === active.row ? active.column : -1}
                onFocus={focused}
                onOpen={open}
              />
            ))}
          </div>
        </div>
        {page !== null && page.total === 0 && <p className={css.none}>{t('table.none')}</p>}
        {page === null && answer.failure === null && <p className={css.none}>{t('app.loading')}</p>}
      </div>
      <p id="lead-table-keys" className={css.keys}>
        {t('table.keys')}
      </p>
    </div>
  );
}

/** How many leads there are of how many; while a long answer is worked out, how far it is, and a way to stop it. */
function Count({ answer }: { readonly answer: TableAnswer }) {
  const t = useText();
  const { page, progress, failure } = answer;
  const state = useShown((shown) => shown.state);
  // That the engine stopped is said over every screen.
  if (failure !== null && failure.kind !== 'engineStopped') {
    return (
      <p className={css.failed} role="alert" data-testid="lead-failed">
        {describeFailure(t, failure, state)}
      </p>
    );
  }
  if (progress !== null) {
    const stop = () => {
      const { filters, find, sort } = answer.query ?? { filters: [], find: { text: '' }, sort: [] };
      changeLeads({ filters, find: find.text, sort });
    };
    return (
      <p className={css.count} role="status">
        {t('table.working', { share: t.formats.percent(progress, 0) })}
        <Button kind="quiet" small onClick={stop} testId="lead-stop">
          {t('table.stop')}
        </Button>
      </p>
    );
  }
  if (page === null || answer.query === null) return null;
  // Of the query that was answered: a newer one may be on its way.
  const { filters, find } = answer.query;
  const filtered = filters.length > 0 || find.text !== '';
  return (
    <p className={css.count} role="status" data-testid="lead-total">
      {filtered
        ? t('table.shownOf', { shown: t.formats.number(page.total), count: page.all })
        : t('frame.leads', { count: page.all })}
    </p>
  );
}
