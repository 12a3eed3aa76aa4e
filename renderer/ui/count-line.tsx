import type { ReactNode } from 'react';
import css from './count-line.module.css';
import { Meaning } from './meaning.tsx';

type CountLineProps = {
  readonly count: ReactNode;
  /** What is counted; a number never stands alone. */
  readonly noun?: ReactNode;
  /** What the number means, in a sentence. */
  readonly meaning: string;
  readonly testId?: string;
};

/** The one display size: a number, and what it counts. */
export function CountLine({ count, noun, meaning, testId }: CountLineProps) {
  return (
    <p className={css.line} data-meaning={meaning} data-testid={testId}>
      <Meaning sentence={meaning}>
        <bdi className={css.count}>{count}</bdi>
      </Meaning>{' '}
      {noun !== undefined && <span className={css.noun}>{noun}</span>}
    </p>
  );
}
