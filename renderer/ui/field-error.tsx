import { type ReactNode, useEffect, useRef } from 'react';
import css from './field.module.css';

/** What is wrong with what was typed, below its field; brought into sight, since the field may stand at a window's foot. */
export function FieldError({ children }: { readonly children: ReactNode }) {
  const said = useRef<HTMLSpanElement>(null);
  useEffect(() => said.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <span ref={said} className={css.error} role="alert">
      {children}
    </span>
  );
}
