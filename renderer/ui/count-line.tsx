import type { ReactNode } from 'react';
import css from './count-line.module.css';

type CountLineProps = {
  readonly count: ReactNode;
  /** What is counted; a number never stands alone. */
  readonly noun?: ReactNode;
  readonly testId?: string;
};

/** The one display size: a number, and what it counts. */
export function CountLine({ count, noun, testId }: CountLineProps) {
  return (
    <p className={css.line} data-testid={testId}>
      <bdi className={css.count}>{count}</bdi> {noun !== undefined && <span className={css.noun}>{noun}</span>}
    </p>
  );
}
