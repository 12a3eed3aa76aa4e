import { useText } from '../text/use-text.ts';
import { EvidenceTally } from '../ui/evidence-tally.tsx';
import { Portrait } from '../ui/portraits/portrait.tsx';
import type { AudienceCard } from './canvas-node.ts';
import { iconOf } from './card-icons.ts';
import css from './face.module.css';
import { FaceBar, FaceCount, FaceLine, FaceName, FaceTitle } from './face-parts.tsx';
import type { ZoomLevel } from './zoom-level.ts';

/** An ICP, a persona, or what rules a lead out: its name, how many leads it is true of, and how many nobody knows. */
export function AudienceFace({ card, level }: { readonly card: AudienceCard; readonly level: ZoomLevel }) {
  const t = useText();
  const { counts, outcomes } = card;
  const role = card.role === undefined ? null : t(`model.role.${card.role}`);
  const asked = card.parts === 0 ? t('canvas.noParts') : t('canvas.parts', { count: card.parts });
  const short = card.kind === 'icp' ? t('canvas.short.icp') : null;
  return (
    <>
      {card.kind === 'persona' ? <Person card={card} role={role} /> : <Thing card={card} />}
      <FaceCount
        meaning={t(`meaning.${card.kind}`)}
        count={counts === null ? null : t.formats.number(counts.yes)}
        noun={counts === null ? asked : t(`canvas.noun.${card.kind}`)}
        {...(counts !== null && short !== null && { short })}
        end={outcomes !== null && <EvidenceTally won={outcomes.won} lost={outcomes.lost} />}
      />
      {level === 'near' && counts !== null && <FaceLine>{asked}</FaceLine>}
      <FaceBar counts={counts} />
    </>
  );
}

function Thing({ card }: { readonly card: AudienceCard }) {
  const t = useText();
  const Icon = iconOf(card);
  return (
    <FaceTitle far={Icon} icon={<Icon size="1.1em" aria-hidden />}>
      {card.name || t(`model.unnamed.${card.kind}`)}
    </FaceTitle>
  );
}

/** The portrait beside the name and the role. */
function Person({ card, role }: { readonly card: AudienceCard; readonly role: string | null }) {
  const t = useText();
  return (
    <div className={css.person}>
      <span className={css.portrait}>
        <Portrait portrait={card.portrait} size="100%" />
      </span>
      <div className={css.personWords}>
        <p className={css.title}>
          <FaceName>{card.name || t('model.unnamed.persona')}</FaceName>
        </p>
        {role !== null && <FaceLine>{role}</FaceLine>}
      </div>
    </div>
  );
}
