import type { ReactNode } from 'react';
import css from './meaning.module.css';

type MeaningProps = {
  /** One sentence that says what the number means. */
  readonly sentence: string;
  readonly children: ReactNode;
  readonly testId?: string;
};

/** A number that says what it means: while the pointer is over it, while it has the focus, and when it is clicked. */
export function Meaning({ sentence, children, testId }: MeaningProps) {
  return (
    <button type="button" className={css.number} data-says="" data-testid={testId} {...meant(sentence)}>
      {children}
    </button>
  );
}

/**
 * For a part that can be pressed already, or that stands on a card: it says what it means under the pointer and with
 * the focus, and goes on doing what it does.
 */
export function meant(sentence: string): { readonly 'data-meaning': string; readonly 'aria-description': string } {
  return { 'data-meaning': sentence, 'aria-description': sentence };
}
