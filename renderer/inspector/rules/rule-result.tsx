import { toPoints } from '#shared/lib/hundredths.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import { LiveCount, useAllLeads } from '../live-count.tsx';
import css from './rules.module.css';

/** What a rule does to the leads: how many it fits, how many it cannot judge, and how many points it gives. */
export function RuleResult({ id }: { readonly id: string }) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.rules.find((c) => c.id === id);
  const bar =
    count === undefined
      ? null
      : { yes: count.touched, no: Math.max(0, all - count.touched - count.unknown), unknown: count.unknown };
  return (
    <>
      <LiveCount of="rule" count={count?.gave ?? null} noun={t('inspector.count.rule', { all })} bar={bar} />
      {count !== undefined && (
        <p className={css.result} data-testid="rule-result">
          <Meaning sentence={t('rules.mean.touched')}>{t('rules.result.touched', { count: count.touched })}</Meaning>{' '}
          {count.gave > 0 && (
            <Meaning sentence={t('rules.mean.average')}>
              {t('rules.result.average', { points: t.formats.number(toPoints(count.points / count.gave), 1) })}
            </Meaning>
          )}
        </p>
      )}
    </>
  );
}
