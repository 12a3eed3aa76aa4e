import { Select as MantineSelect } from '@mantine/core';
import { useId } from 'react';
import { ClosedSelect, ListMark } from './closed-select.tsx';
import css from './field.module.css';
import { FieldLabel } from './field-label.tsx';

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
  const { label, value, options, onChange, bare, hint, error, testId } = props;
  const id = useId();
  const own = bare ? label : undefined;
  const list = (
    <ClosedSelect
      id={id}
      label={own}
      shown={options.find((option) => option.value === value)?.label ?? null}
      placeholder={props.placeholder}
      disabled={props.disabled}
      invalid={typeof error === 'string'}
      testId={testId}
    >
      {(used) => (
        <MantineSelect
          {...used}
          id={id}
          aria-label={own}
          error={typeof error === 'string'}
          value={value}
          data={options.map((option) => ({ ...option }))}
          onChange={(next) => next !== null && onChange(next as Value)}
          allowDeselect={false}
          searchable={props.searchable ?? false}
          nothingFoundMessage={props.nothingFound}
          placeholder={props.placeholder}
          rightSection={<ListMark />}
          comboboxProps={{ withinPortal: true, transitionProps: { duration: 0 } }}
          classNames={{ input: css.select }}
          data-testid={testId}
        />
      )}
    </ClosedSelect>
  );
  if (bare) return list;
  return (
    <FieldLabel label={label} htmlFor={id} hint={hint} error={error}>
      {list}
    </FieldLabel>
  );
}
