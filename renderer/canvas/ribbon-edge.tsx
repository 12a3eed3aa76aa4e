import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useText } from '../text/use-text.ts';
import css from './canvas.module.css';
import { pathOf } from './edge-curve.ts';
import { type RibbonEdge, toFlowPoint } from './flow-elements.ts';

/** A reference of the model. Leads that move on have arrows in agreed ink; leads that were touched have none. */
export const Ribbon = memo(function Ribbon({ data }: EdgeProps<RibbonEdge>) {
  const t = useText();
  if (data === undefined) return null;
  const { edge, shape, drawing } = data;
  const place = (point: { x: number; y: number }) => toFlowPoint(point, 0, drawing);
  const middle = place(shape.middle);
  const breadth = Math.max(1.5, shape.breadth * drawing.scale);
  const isLine = edge.flow === 'refers' || edge.leads === null;
  return (
    <g data-flow={edge.flow} className={css.edge}>
      <path
        d={pathOf(shape.steps, place)}
        className={isLine ? css.reference : css[edge.flow]}
        strokeWidth={breadth}
        fill="none"
      />
      {edge.flow === 'moving' && !isLine && (
        <path d={arrow(Math.min(7, breadth * 0.32 + 2))} className={css.arrow} transform={turned(middle)} />
      )}
      {edge.flow === 'ruledOut' && edge.target === 'stage:disqualified' && edge.leads !== null && edge.leads > 0 && (
        <text
          x={middle.x}
          y={middle.y - breadth / 2 - 7 * drawing.scale}
          // The library draws its canvas from left to right whatever the language.
          direction={t.direction}
          className={css.edgeLabel}
        >
          {t('canvas.ruledOut', { count: edge.leads })}
        </text>
      )}
    </g>
  );

  function turned({ x, y }: { x: number; y: number }): string {
    const angle = shape.heading === 'down' ? 90 : drawing.mirrored ? 180 : 0;
    return `translate(${x} ${y}) rotate(${angle})`;
  }
});

function arrow(half: number): string {
  return `M${-half * 0.6} ${-half}L${half * 0.6} 0L${-half * 0.6} ${half}`;
}
