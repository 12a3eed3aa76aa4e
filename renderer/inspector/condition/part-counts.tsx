import type { PartCount } from '#shared/engine/counts/condition-counts.ts';
import { useText } from '../../text/use-text.ts';
import { YesNoUnknownBar } from '../../ui/yes-no-unknown-bar.tsx';
import css from './counts.module.css';

/** How all leads answer a part, small beside it: yes, no, unknown, in this order. */
export function PartCounts({ count }: { readonly count: PartCount | null }) {
  const t = useText();
  if (count === null) return <span className={css.counts} data-counts="" />;
  const { number } = t.formats;
  return (
    <span className={css.counts} data-counts="" data-testid="part-counts">
      <span className={css.countNumbers} aria-hidden data-meaning={t('builder.mean.part')}>
        <bdi>{number(count.yes)}</bdi>
        <bdi>{number(count.no)}</bdi>
        <bdi>{number(count.unknown)}</bdi>
      </span>
      <YesNoUnknownBar {...count} />
    </span>
  );
}

/** What the three shades and numbers stand for. */
export function CountsKey() {
  const t = useText();
  return (
    <span className={css.countsKey} aria-hidden>
      {(['yes', 'no', 'unknown'] as const).map((answer) => (
        <span key={answer} data-answer={answer}>
          {t(`frame.${answer}`)}
        </span>
      ))}
    </span>
  );
}
