import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import css from './field.module.css';
import { FieldLabel } from './field-label.tsx';
import { readTypedNumber } from './read-typed-number.ts';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number | null;
  /** Enter, leaving the field, or an arrow key. Null only where `optional`. */
  readonly onCommit: (value: number | null) => void;
  /** Every typed value that would be allowed, before it is committed; null when the field is left or taken back. */
  readonly onDraft?: (value: number | null) => void;
  readonly optional?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** What an arrow key adds. */
  readonly step?: number;
  /** Most decimals that are kept. */
  readonly decimals?: number;
  readonly suffix?: ReactNode;
  readonly bare?: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly testId?: string;
};

/** A number that people write, in digits of any script. Arrow keys step; Escape takes back. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, onDraft, optional, step = 1, decimals = 0, bare, hint, error, suffix } = props;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = props;
  const t = useText();
  const id = useId();
  const written = value === null ? '' : writtenNumber(value, t.formats.locale, decimals);
  const [typed, setTyped] = useState(written);
  useEffect(() => setTyped(written), [written]);
  const read = (text: string): number | null => {
    const number = readTypedNumber(text);
    if (number === null) return null;
    const factor = 10 ** decimals;
    return Math.min(max, Math.max(min, Math.round(number * factor) / factor));
  };
  const commit = (text: string) => {
    const next = read(text);
    onDraft?.(null);
    if (next === null && !(optional && text.trim() === '')) setTyped(written);
    else if (next !== value) onCommit(next);
    else setTyped(written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit(typed);
    if (event.key === 'Escape' && typed !== written) {
      event.stopPropagation();
      setTyped(written);
      onDraft?.(null);
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
    commit(`${(read(typed) ?? 0) + by}`);
  };
  const input = (
    <span className={css.row}>
      <input
        id={id}
        className={`${css.input} ${css.number}`}
        type="text"
        inputMode="decimal"
        dir="ltr"
        value={typed}
        placeholder={props.placeholder}
        disabled={props.disabled}
        aria-label={bare ? label : undefined}
        aria-invalid={error ? true : undefined}
        data-testid={props.testId}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = read(event.target.value);
          if (next !== null) onDraft?.(next);
        }}
        onBlur={() => commit(typed)}
        onKeyDown={onKeyDown}
      />
      {suffix !== undefined && <span className={css.suffix}>{suffix}</span>}
    </span>
  );
  if (bare) return input;
  return (
    <FieldLabel label={label} htmlFor={id} hint={hint} error={error}>
      {input}
    </FieldLabel>
  );
}

/** Without grouping marks: a field shows what can be typed. */
function writtenNumber(value: number, locale: string, decimals: number): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: decimals })
    .format(value)
    .replace('-', '−');
}
