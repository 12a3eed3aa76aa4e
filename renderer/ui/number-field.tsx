import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Translate } from '#shared/text/translate.ts';
import { useText } from '../text/use-text.ts';
import css from './field.module.css';
import { FieldError } from './field-error.tsx';
import { FieldLabel } from './field-label.tsx';
import { readTypedNumber } from './read-typed-number.ts';
import { undoCommitted } from './undo-committed.ts';

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

/**
 * A number that people write, in digits of any script. Arrow keys step; Escape takes back. What is no number, or
 * out of bounds, is refused beside the field, and the last one stays.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, onDraft, optional, step = 1, decimals = 0, bare, hint, error, suffix } = props;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = props;
  const t = useText();
  const id = useId();
  const written = writtenNumber(value, t.formats.locale, decimals);
  const [typed, setTyped] = useState(written);
  const [problem, setProblem] = useState<string | null>(null);
  // What it was before the typing began: a draft of what is typed may be shown meanwhile, and comes back as `value`.
  const before = useRef<{ readonly value: number | null } | null>(null);
  useEffect(() => {
    if (before.current !== null) return;
    setTyped(written);
    setProblem(null);
  }, [written]);
  const rounded = (number: number) => Math.round(number * 10 ** decimals) / 10 ** decimals;
  /** Ends the typing with a value. */
  const settle = (next: number | null) => {
    const last = before.current === null ? value : before.current.value;
    before.current = null;
    setTyped(writtenNumber(next, t.formats.locale, decimals));
    setProblem(null);
    if (next !== last) onCommit(next);
    else onDraft?.(null);
  };
  const takeBack = () => settle(before.current === null ? value : before.current.value);
  const commit = (text: string) => {
    if (text.trim() === '') return optional ? settle(null) : takeBack();
    const wrong = numberProblem(text, min, max, t);
    if (wrong === null) return settle(rounded(readTypedNumber(text) ?? 0));
    setProblem(wrong);
    onDraft?.(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (undoCommitted(event, before.current === null)) return;
    if (event.key === 'Enter') commit(typed);
    if (event.key === 'Escape' && (before.current !== null || typed !== written)) {
      event.stopPropagation();
      takeBack();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
    const next = Math.min(max, Math.max(min, (readTypedNumber(typed) ?? 0) + by));
    commit(`${rounded(next)}`);
  };
  const wrong = error ?? problem;
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
        aria-invalid={wrong ? true : undefined}
        data-testid={props.testId}
        onChange={(event) => {
          const text = event.target.value;
          before.current ??= { value };
          setTyped(text);
          setProblem(null);
          if (numberProblem(text, min, max, t) === null) onDraft?.(rounded(readTypedNumber(text) ?? 0));
        }}
        onBlur={() => commit(typed)}
        onKeyDown={onKeyDown}
      />
      {suffix !== undefined && <span className={css.suffix}>{suffix}</span>}
    </span>
  );
  if (bare) {
    return wrong === null || wrong === undefined ? (
      input
    ) : (
      <span className={css.field}>
        {input}
        <FieldError>{wrong}</FieldError>
      </span>
    );
  }
  return (
    <FieldLabel label={label} htmlFor={id} hint={hint} error={wrong}>
      {input}
    </FieldLabel>
  );
}

/** Why what was typed cannot be taken, in words; null when it can. */
function numberProblem(text: string, min: number, max: number, t: Translate): string | null {
  const number = readTypedNumber(text);
  if (number === null) return t('inspector.bad.number');
  if (number >= min && number <= max) return null;
  return Number.isFinite(max) ? t('inspector.bad.range', { min, max }) : t('inspector.bad.least', { min });
}

/** Without grouping marks: a field shows what can be typed. */
function writtenNumber(value: number | null, locale: string, decimals: number): string {
  return value === null ? '' : plainFormat(locale, decimals).format(value).replace('-', '−');
}

/** Making a format costs more than using it a hundred times. */
const plainFormats = new Map<string, Intl.NumberFormat>();

function plainFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const format =
    plainFormats.get(key) ?? new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: decimals });
  plainFormats.set(key, format);
  return format;
}
