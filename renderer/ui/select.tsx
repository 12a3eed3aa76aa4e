import { Select as MantineSelect } from '@mantine/core';
import css from './field.module.css';

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
  readonly bare?: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly searchable?: boolean;
  readonly nothingFound?: string;
  readonly disabled?: boolean;
  readonly testId?: string;
};

/** One of a list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChange, bare, hint, error } = props;
  return (
    <MantineSelect
      label={bare ? undefined : label}
      aria-label={bare ? label : undefined}
      description={hint}
      error={error}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={(next) => next !== null && onChange(next as Value)}
      allowDeselect={false}
      searchable={props.searchable ?? false}
      nothingFoundMessage={props.nothingFound}
      placeholder={props.placeholder}
      disabled={props.disabled}
      comboboxProps={{ withinPortal: true, transitionProps: { duration: 0 } }}
      classNames={{ label: css.label, description: css.hint, error: css.error, input: css.select }}
      data-testid={props.testId}
    />
  );
}
