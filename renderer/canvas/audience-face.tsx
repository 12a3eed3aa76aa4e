import { Ban, Building2, UserRound } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import { EvidenceTally } from '../ui/evidence-tally.tsx';
import type { AudienceCard } from './canvas-node.ts';
import { FaceBar, FaceCount, FaceLine, FaceTitle } from './face-parts.tsx';
import type { ZoomLevel } from './zoom-level.ts';

const icons = { icp: Building2, persona: UserRound, disqualifier: Ban };

/** An ICP, a persona, or what rules a lead out: its name, how many leads it is true of, and how many nobody knows. */
export function AudienceFace({ card, level }: { readonly card: AudienceCard; readonly level: ZoomLevel }) {
  const t = useText();
  const Icon = icons[card.kind];
  const { counts, outcomes } = card;
  const asked = card.parts === 0 ? t('canvas.noParts') : t('canvas.parts', { count: card.parts });
  return (
    <>
      <FaceTitle icon={<Icon size="1.1em" aria-hidden />}>{card.name || t(`model.unnamed.${card.kind}`)}</FaceTitle>
      <FaceCount
        meaning={t(`meaning.${card.kind}`)}
        count={counts === null ? null : t.formats.number(counts.yes)}
        noun={counts === null ? asked : t(`canvas.noun.${card.kind}`)}
        {...(card.kind === 'icp' && counts !== null && { short: t('canvas.short.icp') })}
        end={outcomes !== null && <EvidenceTally won={outcomes.won} lost={outcomes.lost} />}
      />
      {level === 'near' && counts !== null && <FaceLine>{asked}</FaceLine>}
      {level === 'near' && card.role !== undefined && <FaceLine>{t(`model.role.${card.role}`)}</FaceLine>}
      <FaceBar counts={counts} />
    </>
  );
}
