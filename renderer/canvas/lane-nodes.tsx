import type { NodeProps } from '@xyflow/react';
import { Plus, UsersRound } from 'lucide-react';
import { memo } from 'react';
import { openCommittee } from '../screens/committee/committee-store.ts';
import { useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { addToLane } from './add-to-lane.ts';
import type { LaneFootNode, LaneHeadNode, LaneSectionNode } from './flow-elements.ts';
import css from './lanes.module.css';
import { isUnderTitle } from './notes/project-board.ts';
import { useZoomLevel } from './use-zoom-level.ts';

/** A lane's name; from far also how much of it is agreed, and its sentence. */
export const LaneHead = memo(function LaneHead({ id, data: { frame } }: NodeProps<LaneHeadNode>) {
  const t = useText();
  const far = useZoomLevel(id) === 'far';
  const { lane, agreed, cards, leads } = frame;
  const titled = useShown(({ state, model }) => isUnderTitle(lane, Object.values(state.frame), model?.model.id));
  return (
    <div className={[css.laneHead, far && css.farHead, titled && css.titled].filter(Boolean).join(' ')}>
      <div className={css.laneTitle}>
        <h2>{t(`canvas.lane.${lane}`)}</h2>
        {lane === 'audience' && !far && (
          <button
            type="button"
            className={`${css.laneView} nodrag nopan`}
            title={t('audience.committee.open')}
            onClick={openCommittee}
            data-testid="show-committee"
          >
            <UsersRound size="1em" aria-hidden />
            {t('audience.committee.short')}
          </button>
        )}
      </div>
      {far && cards > 0 && (
        <>
          <div
            className={css.segments}
            role="img"
            aria-label={t('canvas.agreedOf', { agreed, count: cards })}
            data-meaning={`${t('canvas.agreedOf', { agreed, count: cards })}. ${t('meaning.agreed')}`}
          >
            {segmentsOf(agreed, cards).map(({ place, full }) => (
              <span key={place} data-agreed={full || undefined} />
            ))}
          </div>
          {!titled && <p data-meaning={t('meaning.agreed')}>{t('canvas.agreedOf', { agreed, count: cards })}</p>}
          {!titled && leads !== null && (lane === 'audience' || lane === 'matrix' || lane === 'stages') && (
            <p className={css.laneLeads} data-meaning={t(`meaning.lane.${lane}`)}>
              {t(`canvas.laneLeads.${lane}`, { count: leads })}
            </p>
          )}
        </>
      )}
    </div>
  );
});

/** Segments of a lane's line: the first so many are agreed; more than twelve cards share twelve. */
function segmentsOf(agreed: number, cards: number): { readonly place: number; readonly full: boolean }[] {
  const segments = Math.min(cards, 12);
  return Array.from({ length: segments }, (_, place) => ({ place, full: place < (agreed * segments) / cards }));
}

/** Over the cards that rule leads out: they are apart from all that gives points. */
export const LaneSection = memo(function LaneSection({ id }: NodeProps<LaneSectionNode>) {
  const t = useText();
  const far = useZoomLevel(id) === 'far';
  return <div className={css.laneSection}>{!far && <h3>{t('audience.out.section')}</h3>}</div>;
});

/** What can be added to a lane, at its foot. */
export const LaneFoot = memo(function LaneFoot({ data: { frame } }: NodeProps<LaneFootNode>) {
  const t = useText();
  // Before an audience the model is looked at.
  if (useView((view) => view.presenting)) return null;
  return (
    <div className={`${css.laneFoot} nodrag nopan`}>
      {frame.adds.map((what) => (
        <button
          key={what}
          type="button"
          className={css.add}
          onClick={() => addToLane(what, t)}
          data-testid={`add-${what}`}
        >
          <Plus size="1em" aria-hidden />
          {t(`canvas.add.${what}`)}
        </button>
      ))}
    </div>
  );
});
