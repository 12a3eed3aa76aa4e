import { Popover } from '@mantine/core';
import { ArrowLeft, ArrowRight, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { changeLeads, useView } from '../../../state/view-store.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { ColumnFilter } from './column-filter.tsx';
import css from './column-menu.module.css';
import type { ShownColumn } from './table-column.ts';
import { withFilter } from './toggle-sort.ts';
import { chooseColumns, moveColumn, setColumnWidth } from './use-columns.ts';

/** The table a column stands in. */
export type TableOfColumns = {
  readonly model: Model;
  readonly dataSet: DataSet;
  readonly columns: readonly ShownColumn[];
};

type ColumnMenuProps = {
  readonly table: TableOfColumns;
  readonly column: ShownColumn;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The button it belongs to. */
  readonly children: ReactNode;
};

/** What can be done with a column: filter, sort, move, hide. */
export function ColumnMenu({ table, column, opened, onClose, children }: ColumnMenuProps) {
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && onClose()}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        className={css.menu}
        data-testid="column-menu"
        // What happens in here is not the table's.
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      >
        {opened && <MenuContent table={table} column={column} onClose={onClose} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function MenuContent({ table, column, onClose }: Omit<ColumnMenuProps, 'opened' | 'children'>) {
  const t = useText();
  const { filters, sort } = useView((view) => view.leads);
  const filter = filters.find((each) => each.column === column.key) ?? null;
  const order = sort.find(({ by }) => by === column.key);
  return (
    <>
      <ColumnFilter
        model={table.model}
        column={column}
        filter={filter}
        onChange={(next) => changeLeads({ filters: withFilter(filters, column.key, next) })}
      />
      <Segments
        label={t('table.order')}
        value={order === undefined ? 'unsorted' : order.descending ? 'descending' : 'ascending'}
        options={(['ascending', 'descending', 'unsorted'] as const).map((value) => ({
          value,
          label: t(`table.${value}`),
          testId: `column-${value}`,
        }))}
        onChange={(value) =>
          changeLeads({ sort: value === 'unsorted' ? [] : [{ by: column.key, descending: value === 'descending' }] })
        }
      />
      {column.key !== 'lead' && <Placing table={table} column={column} onClose={onClose} />}
    </>
  );
}

/** Moves the column along, or hides it. */
function Placing({ table, column, onClose }: Omit<ColumnMenuProps, 'opened' | 'children'>) {
  const t = useText();
  const { dataSet, columns } = table;
  const at = columns.findIndex(({ key }) => key === column.key);
  const hide = () => {
    onClose();
    chooseColumns(
      dataSet,
      columns.map(({ key }) => key).filter((key) => key !== column.key),
    );
  };
  return (
    <div className={css.placing}>
      <Button kind="quiet" small icon={EyeOff} testId="column-hide" onClick={hide}>
        {t('table.hide')}
      </Button>
      <IconButton
        icon={ArrowLeft}
        label={t('table.earlier', { column: column.name })}
        onClick={() => moveColumn(dataSet, columns, column.key, -1)}
        disabled={at <= 1}
        mirrored
        testId="column-earlier"
      />
      <IconButton
        icon={ArrowRight}
        label={t('table.later', { column: column.name })}
        onClick={() => moveColumn(dataSet, columns, column.key, 1)}
        disabled={at === columns.length - 1}
        mirrored
        testId="column-later"
      />
      {columns[at]?.isFixed === true && (
        <Button
          kind="quiet"
          small
          testId="column-usual-width"
          onClick={() => setColumnWidth(dataSet, column.key, null)}
        >
          {t('table.usualWidth')}
        </Button>
      )}
    </div>
  );
}
