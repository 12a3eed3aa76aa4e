import type { OutcomeCounts, YesNoUnknown } from '#shared/engine/results.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useText } from '../text/use-text.ts';
import { CountLine } from '../ui/count-line.tsx';
import { EvidenceTally } from '../ui/evidence-tally.tsx';
import { Meaning } from '../ui/meaning.tsx';
import { YesNoUnknownBar } from '../ui/yes-no-unknown-bar.tsx';
import css from './inspector.module.css';

type LiveCountProps = {
  readonly count: number | null;
  /** What it is a number of, after “of 9,240 leads”. */
  readonly noun: string;
  /** Whose number it is: the sentence that says what it means. */
  readonly of: 'icp' | 'persona' | 'disqualifier' | 'group' | 'rule' | 'gate' | 'stage' | 'reason' | 'cell' | 'all';
  readonly bar?: YesNoUnknown | null;
  readonly outcomes?: OutcomeCounts | null;
};

/** A number of leads with what it means, how many nobody can judge, and how many of them bought. */
export function LiveCount({ count, noun, of, bar, outcomes }: LiveCountProps) {
  const t = useText();
  const simulation = useSimulation();
  if (simulation === null || count === null) return <p className={css.hint}>{t('inspector.noLeads')}</p>;
  const decided = outcomes ? outcomes.won + outcomes.lost : 0;
  return (
    <div className={css.live} data-testid="live-count">
      <CountLine count={t.formats.number(count)} noun={noun} meaning={t(`meaning.${of}`)} />
      {bar && <YesNoUnknownBar {...bar} />}
      {bar && bar.unknown > 0 && (
        <p className={css.hint} data-meaning={t('meaning.unknown')}>
          {t('inspector.count.unknown', { count: bar.unknown })}
        </p>
      )}
      {outcomes && decided > 0 && (
        <p className={css.outcome}>
          <EvidenceTally won={outcomes.won} lost={outcomes.lost} />
          <Meaning sentence={t('meaning.bought')}>
            {t('inspector.count.bought', {
              share: t.formats.percent(outcomes.won / decided),
              won: outcomes.won,
              of: decided,
            })}
          </Meaning>
        </p>
      )}
    </div>
  );
}

/** All leads, as text for “of 9,240 leads”. */
export function useAllLeads(): number {
  return useSimulation()?.leads ?? 0;
}
