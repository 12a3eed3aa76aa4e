import { ArrowLeft } from 'lucide-react';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import css from './inspector.module.css';

/** The way back from one fact to all of them. */
export function BackToFacts() {
  const t = useText();
  return (
    <button type="button" className={css.back} onClick={() => select({ kind: 'stage', id: 'lead' })}>
      <ArrowLeft size="1em" aria-hidden className={css.mirrored} />
      {t('inspector.facts.back')}
    </button>
  );
}
