import { Minus, Plus } from 'lucide-react';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { edit } from '../edit.ts';
import css from './matrix.module.css';

/** How many grades a dimension has, from two to six (G1); cells come and go with them in the same step. */
export function GradeCount({ dimension }: { readonly dimension: RecordOf<'dimension'> }) {
  const t = useText();
  const { id, name, thresholds } = dimension;
  const change = (next: readonly number[]) =>
    void edit({ type: 'dimension.change', id, set: { thresholds: [...next] } });
  return (
    <div className={css.gradeCount}>
      <span data-meaning={t('meaning.grades')}>{t('matrix.grades', { count: thresholds.length + 1 })}</span>
      <IconButton
        icon={Minus}
        label={t('inspector.dimension.removeLast')}
        onClick={() => change(thresholds.slice(0, -1))}
        disabled={thresholds.length <= 1}
        testId={`grades-fewer-${name}`}
      />
      <IconButton
        icon={Plus}
        label={t('inspector.dimension.add')}
        onClick={() => change([...thresholds, nextBelow(thresholds)])}
        disabled={thresholds.length >= 5}
        testId={`grades-more-${name}`}
      />
    </div>
  );
}

/** The next threshold below the last: as far as the last two are apart, at least a point; never out of bounds. */
function nextBelow(thresholds: readonly number[]): number {
  const last = thresholds.at(-1) ?? 0;
  const apart = Math.max(100, (thresholds.at(-2) ?? last + 500) - last);
  return Math.max(-100_000, Math.min(last - 1, last - apart));
}
