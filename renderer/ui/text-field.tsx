import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { dirOfTyped } from './dir-of-typed.ts';
import css from './field.module.css';
import { FieldError } from './field-error.tsx';
import { FieldLabel } from './field-label.tsx';
import { undoCommitted } from './undo-committed.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Called when the person is done: Enter, or leaving the field. Not called when nothing changed. */
  readonly onCommit: (value: string) => void;
  /** Called at every letter, for what follows along. */
  readonly onType?: (value: string) => void;
  readonly multiline?: boolean;
  /** Hides the label from the eye, not from screen readers. */
  readonly bare?: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly testId?: string;
};

/** A text that people write. Escape takes back what was not committed. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, onType, multiline, bare, hint, error, testId } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const clean = typed.trim();
    if (clean !== value) onCommit(clean);
    else setTyped(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (undoCommitted(event, typed === value)) return;
    if (event.key === 'Escape' && typed !== value) {
      event.stopPropagation();
      setTyped(value);
      onType?.(value);
    }
    if (event.key === 'Enter' && !multiline) commit();
  };
  const control = {
    id,
    className: css.input,
    value: typed,
    dir: dirOfTyped(typed),
    placeholder: props.placeholder,
    maxLength: props.maxLength ?? (multiline ? 4000 : 200),
    disabled: props.disabled,
    'aria-label': bare ? label : undefined,
    'aria-invalid': error ? true : undefined,
    'data-autofocus': props.autoFocus || undefined,
    'data-testid': testId,
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      onType?.(event.target.value);
    },
    onBlur: commit,
    onKeyDown,
  };
  const input = multiline ? <textarea {...control} rows={3} /> : <input {...control} type="text" />;
  if (bare) {
    return error ? (
      <span className={css.field}>
        {input}
        <FieldError>{error}</FieldError>
      </span>
    ) : (
      input
    );
  }
  return (
    <FieldLabel label={label} htmlFor={id} hint={hint} error={error}>
      {input}
    </FieldLabel>
  );
}
