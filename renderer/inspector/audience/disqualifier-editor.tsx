import type { DisqualifierDetail } from '#shared/engine/audience/audience-detail.ts';
import type { OutcomeCounts } from '#shared/engine/results.ts';
import { measuredShare } from '#shared/lib/share.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { sayShare } from '../../text/say-share.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import { ShareEvidence } from '../../ui/share-evidence.tsx';
import { ConditionLine } from '../condition/condition-line.tsx';
import { edit } from '../edit.ts';
import { NameField, Section } from '../fields.tsx';
import { LiveCount, useAllLeads } from '../live-count.tsx';
import css from './audience.module.css';
import { useAudience } from './use-audience.ts';

/** What rules a lead out, apart from all points (S4), and what that would have cost. */
export function DisqualifierEditor({ disqualifier }: { readonly disqualifier: RecordOf<'disqualifier'> }) {
  const t = useText();
  const all = useAllLeads();
  const { id, name, condition } = disqualifier;
  const count = useSimulation()?.disqualifiers.find((c) => c.id === id);
  const audience = useAudience();
  const detail = audience?.disqualifiers.find((d) => d.id === id);
  return (
    <>
      <p className={css.small}>{t('audience.out.why')}</p>
      <LiveCount
        of="disqualifier"
        count={count?.yes ?? null}
        noun={t('inspector.count.disqualifier', { all })}
        bar={count ?? null}
      />
      {detail !== undefined && audience?.outcomes && <Cost detail={detail} all={audience.outcomes} />}
      {detail !== undefined && (audience?.disqualifiers.length ?? 0) > 1 && (
        <p className={css.small} data-testid="out-alone">
          <Meaning sentence={t('audience.mean.alone')}>{t('audience.out.alone', { count: detail.alone })}</Meaning>
        </p>
      )}
      <NameField
        label={t('inspector.name')}
        value={name}
        onCommit={(next) => void edit({ type: 'disqualifier.change', id, set: { name: next } })}
        testId="edit-name"
      />
      <Section title={t('inspector.disqualifier.condition')}>
        <ConditionLine condition={condition} part={{ kind: 'disqualifier', id }} testId="edit-condition" />
      </Section>
    </>
  );
}

/** Who of those ruled out bought. */
function Cost({ detail: { ruledOut }, all }: { readonly detail: DisqualifierDetail; readonly all: OutcomeCounts }) {
  const t = useText();
  const { won, lost } = ruledOut.outcomes;
  if (won + lost === 0) return <p className={css.small}>{t('audience.out.noneKnown')}</p>;
  const ofWon = measuredShare(won, all.won);
  const bought = measuredShare(won, won + lost);
  const usual = measuredShare(all.won, all.won + all.lost);
  return (
    <div className={css.cost} data-testid="out-cost">
      <p className={css.said}>
        <Meaning sentence={t('audience.mean.cost')}>
          {won === 0 ? t('audience.out.noneWon') : t('audience.out.won', { count: won })}{' '}
          {won > 0 && ofWon !== null && t('audience.out.wonOf', { share: sayShare(t, ofWon).percent })}
        </Meaning>
      </p>
      {ofWon !== null && <ShareEvidence share={ofWon} />}
      {bought !== null && usual !== null && (
        <p className={css.small}>
          {t('audience.out.bought', { share: sayShare(t, bought).percent, usual: sayShare(t, usual).percent })}
        </p>
      )}
    </div>
  );
}
