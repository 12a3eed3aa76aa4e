import { Popover } from '@mantine/core';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import { useText } from '../../../text/use-text.ts';
import button from '../../../ui/button.module.css';
import { Button } from '../../../ui/button.tsx';
import { Check } from '../../../ui/check.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import css from './column-menu.module.css';
import { type ShownColumn, usualColumns } from './table-column.ts';
import { type Columns, chooseColumns, moveColumn } from './use-columns.ts';

type ColumnChooserProps = { readonly dataSet: DataSet; readonly columns: Columns };

/** Which columns are shown, and in which order. */
export function ColumnChooser({ dataSet, columns: { all, shown } }: ColumnChooserProps) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const keys = shown.map(({ key }) => key);
  const hidden = all.filter(({ key }) => !keys.includes(key));
  const line = (column: ShownColumn, at: number) => (
    <li key={column.key}>
      <Check
        checked={at !== -1}
        disabled={column.key === 'lead'}
        onChange={(on) => chooseColumns(dataSet, on ? [...keys, column.key] : keys.filter((key) => key !== column.key))}
        testId={`show-${column.key}`}
      >
        <span dir="auto">{column.name}</span>
      </Check>
      {at > 0 && (
        <span className={css.moves}>
          <IconButton
            icon={ArrowUp}
            label={t('table.earlier', { column: column.name })}
            onClick={() => moveColumn(dataSet, shown, column.key, -1)}
            disabled={at === 1}
            testId={`earlier-${column.key}`}
          />
          <IconButton
            icon={ArrowDown}
            label={t('table.later', { column: column.name })}
            onClick={() => moveColumn(dataSet, shown, column.key, 1)}
            disabled={at === shown.length - 1}
            testId={`later-${column.key}`}
          />
        </span>
      )}
    </li>
  );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={`${button.button} ${button.secondary}`}
          onClick={() => setOpened(!opened)}
          data-testid="columns-open"
        >
          <Columns3 size="1.05em" aria-hidden />
          <span>{t('table.columns')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.menu} data-testid="column-chooser">
        <p className={css.hint}>{t('table.columnsHint')}</p>
        <ul className={`${css.choices} ${css.tall}`} aria-label={t('table.columns')}>
          {shown.map(line)}
          {hidden.map((column) => line(column, -1))}
        </ul>
        <div className={css.usual}>
          <Button
            kind="quiet"
            small
            testId="columns-usual"
            onClick={() =>
              chooseColumns(
                dataSet,
                usualColumns(all).map(({ key }) => key),
              )
            }
          >
            {t('table.usual')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
