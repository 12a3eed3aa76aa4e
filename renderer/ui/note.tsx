import type { ReactNode } from 'react';
import css from './note.module.css';

type NoteProps = { readonly title?: ReactNode; readonly children?: ReactNode; readonly testId?: string };

/** Something worth knowing, on pale yellow. Alert red is kept for results that are wrong. */
export function Note({ title, children, testId }: NoteProps) {
  return (
    <div className={css.note} data-testid={testId}>
      {title !== undefined && <p className={css.title}>{title}</p>}
      {children}
    </div>
  );
}
