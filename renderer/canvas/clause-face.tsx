import { assertNever } from '#shared/lib/assert-never.ts';
import { describeAmount } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { capital } from '../text/capital.ts';
import { useText } from '../text/use-text.ts';
import { meant } from '../ui/meaning.tsx';
import { SideMark } from '../ui/side-mark.tsx';
import type { ClauseCard } from './canvas-node.ts';
import { iconOf } from './card-icons.ts';
import css from './face.module.css';
import { FaceName, FarIcon } from './face-parts.tsx';

/** A duty: who owes it, its number large, and on which clock it runs. */
export function ClauseFace({ card }: { readonly card: ClauseCard }) {
  const t = useText();
  const { value, range } = agreedIn(card, t);
  return (
    <>
      <p className={css.duty}>
        <FarIcon icon={iconOf(card)} otherwise={<SideMark side={card.owedBy} named />} />
        <FaceName>{card.name || capital(t(`agree.kind.${card.promise.kind}`))}</FaceName>
      </p>
      {value !== '' && (
        <p className={css.number}>
          <bdi {...meant(t('meaning.promise'))}>{value}</bdi>
        </p>
      )}
      <p className={value === '' ? `${css.range} ${css.instead}` : css.range} data-meaning={t('meaning.promise')}>
        {range}
      </p>
    </>
  );
}

function agreedIn({ promise, stage }: ClauseCard, t: Translate): { value: string; range: string } {
  switch (promise.kind) {
    case 'deliver':
      return {
        value: t.formats.number(promise.leads),
        range: t(`canvas.clause.deliver.${promise.every}`, { stage: t(`canvas.stage.${stage}`) }),
      };
    case 'handOver':
    case 'firstTouch':
    case 'decide':
    case 'ageing':
      return { value: describeAmount(promise.within, t), range: t(`model.clock.${promise.within.clock}`) };
    case 'attempts':
      return {
        value: t('canvas.clause.times', { count: promise.times }),
        range: t('canvas.clause.within', { duration: describeAmount(promise.within, t) }),
      };
    case 'review':
      return { value: t(`agree.every.${promise.every}`), range: '' };
    case 'other':
      return { value: '', range: t('canvas.clause.noNumber') };
    default:
      return assertNever(promise);
  }
}
