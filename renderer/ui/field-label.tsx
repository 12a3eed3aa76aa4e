import type { ReactNode } from 'react';
import css from './field.module.css';
import { FieldError } from './field-error.tsx';

type FieldLabelProps = {
  readonly label: ReactNode;
  readonly htmlFor?: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly children: ReactNode;
};

/** A label above its control, a hint or what is wrong below it. */
export function FieldLabel({ label, htmlFor, hint, error, children }: FieldLabelProps) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={htmlFor}>
        {label}
      </label>
      {children}
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
      {error !== undefined && error !== null && <FieldError>{error}</FieldError>}
    </div>
  );
}
