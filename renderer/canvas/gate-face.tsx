import type { ReactNode } from 'react';
import { describeCondition } from '#shared/text/describe-condition.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useModel } from '../state/workshop-store.ts';
import { capital } from '../text/capital.ts';
import { useText } from '../text/use-text.ts';
import { meant } from '../ui/meaning.tsx';
import { SideMark } from '../ui/side-mark.tsx';
import type { GateCard } from './canvas-node.ts';
import { iconOf } from './card-icons.ts';
import css from './face.module.css';
import { FaceCount, FaceTitle } from './face-parts.tsx';
import { useOffGate } from './off-gates.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** A gate: who owns it, how many leads stand behind it, and whether that is measured or assumed. */
export function GateFace({ card, level }: { readonly card: GateCard; readonly level: ZoomLevel }) {
  const t = useText();
  const model = useModel();
  const title = (
    <FaceTitle far={iconOf(card)} icon={<SideMark side={card.owner} named />}>
      {card.name || t(`canvas.stage.${card.stage}`)}
    </FaceTitle>
  );
  if (!card.enabled) return <OffGate card={card} title={title} level={level} />;
  return (
    <>
      {title}
      <FaceCount {...countOf(card, t)} meaning={t(card.assumed === null ? 'meaning.gate' : 'meaning.gateAssumed')} />
      {level === 'near' && model !== null && (
        <p className={css.sentence}>{capital(describeCondition(card.entry, model, t))}</p>
      )}
    </>
  );
}

type OffProps = { readonly card: GateCard; readonly title: ReactNode; readonly level: ZoomLevel };

/** A stage that is not used says so, and whom it would let through, or why that is not known. */
function OffGate({ card, title, level }: OffProps) {
  const t = useText();
  const off = useOffGate(card.stage);
  if (level === 'far') {
    return (
      <div className={css.oneLine}>
        {title}
        <span className={css.noun}>{t('canvas.gateOff')}</span>
      </div>
    );
  }
  const said = saidOff(off, card, t);
  return (
    <div className={css.off} {...meant(t('meaning.gateOff'))} data-testid={`off-${card.stage}`}>
      {title}
      <span className={`${css.range} ${css.long}`}>{said}</span>
      <span className={`${css.range} ${css.short}`}>
        {off === null ? t('canvas.gateOff') : t('canvas.short.gateOff', { would: t.formats.number(off.would) })}
      </span>
    </div>
  );
}

function saidOff(off: ReturnType<typeof useOffGate>, card: GateCard, t: Translate): string {
  if (card.reached === null) return t('canvas.gateOffNoLeads');
  return off === null ? t('canvas.gateOffCounting') : t('canvas.gateOffWould', { count: off.would });
}

function countOf(card: GateCard, t: Translate) {
  if (card.reached === null) {
    const noun = card.requires === 0 ? t('canvas.noRequires') : t('canvas.requires', { count: card.requires });
    return { count: null, noun };
  }
  if (card.assumed !== null && card.assumedRate !== null) {
    const assumed = t('canvas.noun.assumed', { share: t.formats.percent(card.assumedRate, 0) });
    const noun = <span className={css.assumed}>{assumed}</span>;
    const short = <span className={css.assumed}>{t('canvas.short.assumed')}</span>;
    return { count: t.formats.number(card.assumed), noun, short };
  }
  const short = card.share === null ? '' : t.formats.percent(card.share);
  const noun = card.share === null ? '' : t('canvas.noun.share', { share: short });
  return { count: t.formats.number(card.assumed ?? card.reached), noun, short };
}
