import type { ReactNode } from 'react';
import css from './empty-state.module.css';

type EmptyStateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** The next step: one primary button. */
  readonly action?: ReactNode;
  readonly testId?: string;
};

/** Nothing here yet: what this will show, and the next step. */
export function EmptyState({ title, children, action, testId }: EmptyStateProps) {
  return (
    <div className={css.empty} data-testid={testId}>
      <h2>{title}</h2>
      {children !== undefined && <p className={css.text}>{children}</p>}
      {action}
    </div>
  );
}
