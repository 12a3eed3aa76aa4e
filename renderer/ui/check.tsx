import { Check as Tick } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './check.module.css';

type CheckProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** The words are for screen readers only: something beside the box says them already. */
  readonly bare?: boolean;
  readonly testId?: string;
};

/** A box to tick, with its words; the words can be clicked too. */
export function Check({ checked, onChange, children, hint, disabled, bare, testId }: CheckProps) {
  return (
    <label className={css.check} data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        className={css.input}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        data-testid={testId}
      />
      <span className={css.box} aria-hidden>
        <Tick size="0.85rem" strokeWidth={3} />
      </span>
      <span className={bare ? css.unseen : css.words}>
        <span>{children}</span>
        {hint !== undefined && <span className={css.hint}>{hint}</span>}
      </span>
    </label>
  );
}
