import type { TableFilter } from '#shared/engine/table/query.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Model } from '#shared/model/model.ts';
import { dayOf, isoOf } from '#shared/values/day.ts';
import { DayField } from '../../../inspector/condition/day-field.tsx';
import { useText } from '../../../text/use-text.ts';
import { FieldLabel } from '../../../ui/field-label.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { ChoiceFilter } from './choice-filter.tsx';
import css from './column-menu.module.css';
import type { ShownColumn } from './table-column.ts';
import { TextFilter } from './text-filter.tsx';

export type ColumnFilterProps = {
  readonly model: Model;
  readonly column: ShownColumn;
  readonly filter: TableFilter | null;
  readonly onChange: (filter: TableFilter | null) => void;
};

/** Which leads a column lets through, asked as its kind allows. */
export function ColumnFilter(props: ColumnFilterProps) {
  switch (props.column.kind) {
    case 'choice':
    case 'yesno':
      return <ChoiceFilter {...props} />;
    case 'text':
      return (
        <>
          <TextFilter {...props} />
          <KnownFilter {...props} />
        </>
      );
    case 'points':
      return <RangeFilter {...props} />;
    case 'number':
      return (
        <>
          <RangeFilter {...props} />
          <KnownFilter {...props} />
        </>
      );
    case 'date':
      return (
        <>
          <DayFilter {...props} />
          <KnownFilter {...props} />
        </>
      );
    default:
      return assertNever(props.column.kind);
  }
}

/** All leads, those of whom it is known, those of whom it is not. */
function KnownFilter({ column, filter, onChange }: ColumnFilterProps) {
  const t = useText();
  const value = filter?.is === 'known' || filter?.is === 'unknown' ? filter.is : 'any';
  return (
    <Segments
      label={t('table.only')}
      value={value}
      options={(['any', 'known', 'unknown'] as const).map((one) => ({
        value: one,
        label: t(`table.${one}`),
        testId: `filter-${one}`,
      }))}
      onChange={(is) => onChange(is === 'any' ? null : { column: column.key, is })}
    />
  );
}

/** From and to, both included. Points are kept as hundredths. */
function RangeFilter({ column, filter, onChange }: ColumnFilterProps) {
  const t = useText();
  const by = column.kind === 'points' ? 100 : 1;
  const bounds = boundsOf(filter);
  const written = (bound: number | null) => (bound === null ? null : bound / by);
  const change = (end: 'from' | 'to', value: number | null) =>
    onChange(between(column, { ...bounds, [end]: value === null ? null : value * by }));
  return (
    <div className={css.range}>
      {(['from', 'to'] as const).map((end) => (
        <NumberField
          key={end}
          label={t(`table.${end}`)}
          value={written(bounds[end])}
          decimals={2}
          optional
          onCommit={(value) => change(end, value)}
          testId={`filter-${end}`}
        />
      ))}
    </div>
  );
}

function DayFilter({ column, filter, onChange }: ColumnFilterProps) {
  const t = useText();
  const bounds = boundsOf(filter);
  return (
    <div className={css.range}>
      {(['from', 'to'] as const).map((end) => (
        <FieldLabel key={end} label={t(`table.${end}`)}>
          <DayField
            label={t(`table.${end}`)}
            value={bounds[end] === null ? '' : isoOf(bounds[end])}
            onChange={(day) => onChange(between(column, { ...bounds, [end]: dayOf(day) }))}
          />
        </FieldLabel>
      ))}
    </div>
  );
}

type Bounds = { readonly from: number | null; readonly to: number | null };

function boundsOf(filter: TableFilter | null): Bounds {
  return filter?.is === 'between' ? { from: filter.from, to: filter.to } : { from: null, to: null };
}

function between(column: ShownColumn, { from, to }: Bounds): TableFilter | null {
  return from === null && to === null ? null : { column: column.key, is: 'between', from, to };
}
