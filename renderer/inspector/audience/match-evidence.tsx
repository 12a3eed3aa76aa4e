import type { OutcomeCounts } from '#shared/engine/results.ts';
import { measuredShare } from '#shared/lib/share.ts';
import { sayShare } from '../../text/say-share.ts';
import { useText } from '../../text/use-text.ts';
import { CountLine } from '../../ui/count-line.tsx';
import { ShareEvidence } from '../../ui/share-evidence.tsx';
import css from './audience.module.css';

type MatchEvidenceProps = {
  /** Of the leads that match. */
  readonly matches: OutcomeCounts;
  /** Of all leads; null where the data has no outcome. */
  readonly all: OutcomeCounts | null;
};

/** Which part of the buyers a profile catches, and how often its leads buy beside all of them (E2). */
export function MatchEvidence({ matches, all }: MatchEvidenceProps) {
  const t = useText();
  if (all === null || all.won + all.lost === 0) return <p className={css.small}>{t('audience.noOutcome')}</p>;
  const ofWon = measuredShare(matches.won, all.won);
  const bought = measuredShare(matches.won, matches.won + matches.lost);
  const usual = measuredShare(all.won, all.won + all.lost);
  return (
    <div className={css.evidence} data-testid="match-evidence">
      {ofWon !== null && (
        <div>
          <CountLine
            count={sayShare(t, ofWon).percent}
            noun={t('audience.ofWon')}
            meaning={t('audience.mean.ofWon')}
            testId="match-of-won"
          />
          <ShareEvidence share={ofWon} />
        </div>
      )}
      {bought === null ? (
        <p className={css.small}>{t('audience.noMatchKnown')}</p>
      ) : (
        <div>
          <CountLine
            count={sayShare(t, bought).percent}
            noun={t('audience.ofMatches')}
            meaning={t('audience.mean.ofMatches')}
          />
          <ShareEvidence share={bought} />
          {usual !== null && (
            <p className={css.small} data-meaning={t('meaning.baseRate')}>
              {t('audience.ofAll', { share: sayShare(t, usual).percent })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
