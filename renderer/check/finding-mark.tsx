import { TriangleAlert } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import css from './check.module.css';
import { useWrongHere } from './use-wrong-here.ts';

/** On a card that has a wrong result: a small mark, with what it means. */
export function FindingMark({ card }: { readonly card: string }) {
  const t = useText();
  const count = useWrongHere(card);
  if (count === 0) return null;
  const words = t('check.mark', { count });
  return (
    <span className={css.mark} role="img" aria-label={words} title={words} data-testid="finding-mark">
      <TriangleAlert size="0.95rem" aria-hidden />
    </span>
  );
}
