import type { OutcomeCounts } from '#shared/engine/results.ts';
import { measuredShare } from '#shared/lib/share.ts';
import { sayShare } from '../../text/say-share.ts';
import { useText } from '../../text/use-text.ts';
import { evidenceStrength } from '../../ui/evidence-strength.ts';
import { EvidenceTally } from '../../ui/evidence-tally.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import css from './rules.module.css';

type BoughtShareProps = { readonly outcomes: OutcomeCounts | null; readonly testId: string };

/** How many of some leads bought, of those with a known outcome; a small sample says so (E5). */
export function BoughtShare({ outcomes, testId }: BoughtShareProps) {
  const t = useText();
  const share = outcomes === null ? null : measuredShare(outcomes.won, outcomes.won + outcomes.lost);
  if (outcomes === null) return null;
  if (share === null) return <span className={css.bought}>{t('rules.bands.noOutcome')}</span>;
  const said = sayShare(t, share);
  const isGuess = evidenceStrength(outcomes.won, outcomes.lost) === 'guess';
  return (
    <span className={css.bought} data-testid={testId}>
      <EvidenceTally won={outcomes.won} lost={outcomes.lost} />
      <Meaning sentence={t('rules.mean.bought', { counts: said.counts, range: said.range })}>
        {t('rules.bands.bought', { share: said.percent })}
        {isGuess && t('rules.bands.few', { counts: said.counts })}
      </Meaning>
    </span>
  );
}
