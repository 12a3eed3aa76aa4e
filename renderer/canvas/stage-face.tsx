import { useText } from '../text/use-text.ts';
import { meant } from '../ui/meaning.tsx';
import { SideMark } from '../ui/side-mark.tsx';
import type { StageCard } from './canvas-node.ts';
import { iconOf } from './card-icons.ts';
import css from './face.module.css';
import { FaceCount, FaceTitle } from './face-parts.tsx';

/** A stage without a gate: where all leads begin, or where those stand who are outside the order. */
export function StageFace({ card }: { readonly card: StageCard }) {
  const t = useText();
  const name = card.name || t(`model.stage.${card.stage}`);
  const mark = card.stage === 'lead' || card.stage === 'nurture' ? <SideMark side="marketing" named /> : undefined;
  const count = card.leads === null ? null : t.formats.number(card.leads);
  if (card.stage === 'lead') {
    return (
      <>
        <FaceTitle far={iconOf(card)} icon={mark}>
          {name}
        </FaceTitle>
        <FaceCount
          count={count}
          noun={t(count === null ? 'canvas.noLeadsYet' : 'canvas.noun.lead')}
          meaning={t('meaning.all')}
        />
      </>
    );
  }
  return (
    <div className={css.oneLine}>
      <FaceTitle far={iconOf(card)} icon={mark}>
        {name}
      </FaceTitle>

      <bdi className={css.number} {...meant(t(count === null ? 'canvas.noLeadsYet' : 'meaning.stage'))}>
        {count ?? '–'}
      </bdi>
    </div>
  );
}
