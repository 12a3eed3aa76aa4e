import type { ConditionCounts } from '#shared/engine/counts/condition-counts.ts';
import type { Condition } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { EvidenceTally } from '../../ui/evidence-tally.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { YesNoUnknownBar } from '../../ui/yes-no-unknown-bar.tsx';
import { conditionWords } from './condition-line.tsx';
import css from './plain-words.module.css';

type Props = {
  readonly condition: Condition;
  readonly model: Model;
  /** Null before any leads are there, and before they are counted. */
  readonly counts: ConditionCounts | null;
};

/** The condition in plain words, what the leads say to it, what would settle the rest, and how many of them bought. */
export function PlainWords({ condition, model, counts }: Props) {
  const t = useText();
  const whole = counts?.parts[0];
  return (
    <aside className={css.plain}>
      <section>
        <h2>{t('inspector.condition.plain')}</h2>
        <Sentence testId="condition-sentence">{conditionWords(condition, model, t)}</Sentence>
      </section>
      {whole !== undefined && (
        <section>
          <dl className={css.whole} data-testid="condition-counts">
            {(['yes', 'no', 'unknown'] as const).map((answer) => (
              <div key={answer}>
                <dd>
                  <Meaning sentence={t(`builder.mean.${answer}`)}>
                    <bdi>{t.formats.number(whole[answer])}</bdi>
                  </Meaning>
                </dd>
                <dt>{t(`frame.${answer}`)}</dt>
              </div>
            ))}
          </dl>
          <YesNoUnknownBar {...whole} />
          {whole.unknown > 0 && (
            <p className={css.settles} data-meaning={t('builder.mean.settles')} data-testid="condition-settles">
              {t('builder.perhaps', { count: whole.unknown })}{' '}
              {(counts?.settles ?? [])
                .slice(0, 2)
                .map(({ field, leads }) => t('builder.settles', { field: fieldName(model, field, t), count: leads }))
                .join(' ')}
            </p>
          )}
        </section>
      )}
      {whole?.outcomes && whole.outcomes.won + whole.outcomes.lost > 0 && (
        <section>
          <h2>{t('builder.outcome')}</h2>
          <p className={css.bought}>
            <EvidenceTally won={whole.outcomes.won} lost={whole.outcomes.lost} />
            <Meaning sentence={t('builder.mean.bought')}>
              {t('inspector.count.bought', {
                share: t.formats.percent(whole.outcomes.won / (whole.outcomes.won + whole.outcomes.lost)),
                won: whole.outcomes.won,
                of: whole.outcomes.won + whole.outcomes.lost,
              })}
            </Meaning>
          </p>
        </section>
      )}
      <p className={css.keys}>{t('builder.keys')}</p>
    </aside>
  );
}
