import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { MatchCount } from '#shared/engine/audience/audience-detail.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { PointsField } from '../../ui/points-field.tsx';
import { edit, tryOut } from '../edit.ts';
import { Section } from '../fields.tsx';
import css from './audience.module.css';

type Icp = RecordOf<'icp'>;

type IcpTiersProps = {
  readonly icp: Icp;
  /** All leads; null before any are there. */
  readonly leads: number | null;
  readonly tiers: readonly MatchCount[] | undefined;
  readonly unconfirmed: number;
};

/** Where tiers begin, with the leads of each as a bar. A tier that is moved past another one takes its place. */
export function IcpTiers({ icp, leads, tiers, unconfirmed }: IcpTiersProps) {
  const t = useText();
  const [wrong, setWrong] = useState<{ readonly at: number; readonly why: string } | null>(null);
  const command = (next: readonly number[]) =>
    ({ type: 'icp.change', id: icp.id, set: { tiers: descending(next) } }) as const;
  const most = icp.criteria.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const points = t.formats.points;
  const set = (at: number, threshold: number) => {
    const taken = icp.tiers.some((other, i) => i !== at && other === threshold);
    setWrong(taken ? { at, why: t('audience.tiers.taken', { points: points(threshold) }) } : null);
    if (taken) tryOut(null);
    else void edit(command(icp.tiers.with(at, threshold)));
  };
  const draft = (at: number, threshold: number | null) => {
    setWrong(null);
    // While a number is being typed no tier takes another one's place under the hand.
    const between =
      threshold !== null &&
      threshold < (icp.tiers[at - 1] ?? Number.POSITIVE_INFINITY) &&
      threshold > (icp.tiers[at + 1] ?? Number.NEGATIVE_INFINITY);
    tryOut(between ? command(icp.tiers.with(at, threshold)) : null);
  };
  const last = icp.tiers.at(-1);
  const widest = Math.max(1, ...(tiers ?? []).map((tier) => tier.leads));
  return (
    <Section title={t('inspector.icp.tiers')} hint={t('inspector.icp.tiersHint')}>
      {icp.tiers.length === 0 && (
        <div className={css.tier}>
          <span className={css.tierName}>{t('audience.tiers.one')}</span>
          <TierBar count={tiers?.[0]} widest={widest} testId="tier-count-0" />
        </div>
      )}
      {[...icp.tiers.entries()].map(([i, at]) => (
        <div className={css.tier} key={i}>
          <div className={css.tierHead}>
            <span className={css.tierName}>
              {t('audience.tiers.tier', { tier: i + 1 })} {t('audience.tiers.from')}
            </span>
            <PointsField
              bare
              label={t('inspector.icp.tier', { tier: i + 1 })}
              value={at}
              onCommit={(next) => next !== null && set(i, next)}
              onDraft={(next) => draft(i, next)}
              testId={`tier-${i}`}
            />
            <IconButton
              icon={X}
              label={t('inspector.removePart', { name: t('audience.tiers.tier', { tier: i + 1 }) })}
              onClick={() => void edit(command(icp.tiers.toSpliced(i, 1)))}
              testId={`tier-${i}-remove`}
            />
          </div>
          {wrong?.at === i && (
            <p className={css.refused} role="alert">
              {wrong.why}
            </p>
          )}
          {at > most && <p className={css.refused}>{t('audience.tiers.never', { points: points(most) })}</p>}
          <TierBar count={tiers?.[i]} widest={widest} testId={`tier-count-${i}`} />
        </div>
      ))}
      {leads !== null && unconfirmed > 0 && (
        <p className={css.small}>
          <Meaning sentence={t('audience.mean.unconfirmed')}>
            {t('audience.tiers.unconfirmed', { count: unconfirmed })}
          </Meaning>
        </p>
      )}
      {icp.criteria.length > 0 && (
        <p className={css.small} data-meaning={t('audience.mean.most')}>
          {t('audience.tiers.most', { points: points(most) })}
        </p>
      )}
      {icp.tiers.length < 10 && (
        <Button
          small
          icon={Plus}
          onClick={() => void edit(command([...icp.tiers, nextBelow(last, most)]))}
          testId="add-tier"
        >
          {t('inspector.icp.addTier')}
        </Button>
      )}
    </Section>
  );
}

function TierBar({ count, widest, testId }: { count: MatchCount | undefined; widest: number; testId: string }) {
  const t = useText();
  if (count === undefined) return null;
  return (
    <p className={css.tierBar} data-testid={testId}>
      <span className={css.barBox} aria-hidden>
        <span className={css.bar} style={{ inlineSize: `${(count.leads / widest) * 100}%` }} />
      </span>
      <span className={css.tierLeads}>
        <Meaning sentence={t('audience.mean.tier')}>{t('inspector.group.leads', { count: count.leads })}</Meaning>
      </span>
    </p>
  );
}

function descending(tiers: readonly number[]): number[] {
  return [...tiers].sort((a, b) => b - a);
}

/** Where one more tier begins: five points below the last, or, as the first, at half of what can be reached. */
function nextBelow(last: number | undefined, most: number): number {
  if (last === undefined) return Math.floor(most / 200) * 100;
  return last > 0 ? Math.max(0, last - 500) : Math.max(-100_000, last - 500);
}
