import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { assertNever } from '#shared/lib/assert-never.ts';
import { FindingMark } from '../check/finding-mark.tsx';
import { CommentCount } from '../comments/comment-count.tsx';
import { Card as Frame } from '../ui/card.tsx';
import { AudienceFace } from './audience-face.tsx';
import type { Card } from './canvas-node.ts';
import { ClauseFace } from './clause-face.tsx';
import { CardHandles } from './connect/card-handles.tsx';
import { useConnect } from './connect/connect-store.ts';
import css from './face.module.css';
import { Level } from './face-parts.tsx';
import type { CardNode as FlowCard } from './flow-elements.ts';
import { GateFace } from './gate-face.tsx';
import { GroupFace } from './group-face.tsx';
import { MatrixFace } from './matrix-face.tsx';
import { CardOf } from './naming/own-name.tsx';
import { StageFace } from './stage-face.tsx';
import { useZoomLevel } from './use-zoom-level.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** A card on the canvas; what it shows depends on how close it is looked at. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<FlowCard>) {
  const { node } = data;
  const level = useZoomLevel(node.id);
  const { card } = node;
  const off = card.kind === 'gate' && !card.enabled;
  const light = card.kind === 'disqualifier' || off;
  const barred = useConnect((store) => store.dragged !== null && !store.dragged.allowed.has(node.id));
  return (
    <>
      <CardHandles out={card.kind !== 'clause' && card.kind !== 'stage'} />
      {card.kind === 'matrix' ? (
        <MatrixFace card={card} selected={selected} level={level} />
      ) : (
        <Frame
          agreed={off ? 'none' : card.agreed}
          selected={selected}
          dashed={light}
          className={[css.face, css[level], barred && css.barred, light ? css.light : css[card.agreed]].join(' ')}
        >
          <Level value={level}>
            <CardOf value={node.selects}>
              <Face card={card} level={level} height={node.height} />
            </CardOf>
          </Level>
        </Frame>
      )}
      <FindingMark card={node.id} />
      <CommentCount on={node.selects} far={level === 'far'} />
    </>
  );
});

type FaceProps = {
  readonly card: Exclude<Card, { kind: 'matrix' }>;
  readonly level: ZoomLevel;
  readonly height: number;
};

function Face({ card, level, height }: FaceProps) {
  switch (card.kind) {
    case 'icp':
    case 'persona':
    case 'disqualifier':
      return <AudienceFace card={card} level={level} />;
    case 'group':
      return <GroupFace card={card} level={level} room={height > 100 ? 3 : 2} />;
    case 'stage':
      return <StageFace card={card} />;
    case 'gate':
      return <GateFace card={card} level={level} />;
    case 'clause':
      return <ClauseFace card={card} />;
    default:
      return assertNever(card);
  }
}
