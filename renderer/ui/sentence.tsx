import type { ReactNode } from 'react';
import css from './sentence.module.css';

/** What something means, in words, large enough to be read aloud from. */
export function Sentence({ children, testId }: { readonly children: ReactNode; readonly testId?: string }) {
  return (
    <p className={css.sentence} data-plain="sentence" data-testid={testId}>
      {children}
    </p>
  );
}
