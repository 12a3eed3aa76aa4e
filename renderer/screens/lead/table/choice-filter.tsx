import type { TableFilter } from '#shared/engine/table/query.ts';
import { useSimulation } from '../../../state/simulation-store.ts';
import { useText } from '../../../text/use-text.ts';
import { ChoiceList } from './choice-list.tsx';
import { choicesOf } from './choices.ts';
import type { ColumnFilterProps } from './column-filter.tsx';
import { choiceName, unknownName } from './describe-filter.ts';

type OneOf = Extract<TableFilter, { is: 'oneOf' }>;

/** A result of the model, or yes and no: each that there is, with how many leads have it. */
export function ChoiceFilter({ model, column, filter, onChange }: ColumnFilterProps) {
  const t = useText();
  const simulation = useSimulation();
  const chosen: OneOf =
    filter?.is === 'oneOf' ? filter : { column: column.key, is: 'oneOf', values: [], unknown: false };
  const change = (next: OneOf) => onChange(next.values.length === 0 && !next.unknown ? null : next);
  const choices = choicesOf(model, column, simulation).map(({ value, leads }) => ({
    key: value ?? 'unknown',
    label: value === null ? unknownName(t, column) : choiceName(t, model, column, value),
    leads,
    checked: value === null ? chosen.unknown : chosen.values.includes(value),
    onChange: (on: boolean) => {
      if (value === null) return change({ ...chosen, unknown: on });
      const others = chosen.values.filter((one) => one !== value);
      return change({ ...chosen, values: on ? [...others, value] : others });
    },
  }));
  return <ChoiceList label={column.name} choices={choices} />;
}
