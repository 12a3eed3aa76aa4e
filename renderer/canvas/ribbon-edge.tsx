import { memo } from 'react';
import { useText } from '../text/use-text.ts';
import { carriedRibbons } from './carried.ts';
import { pathOf } from './edge-curve.ts';
import css from './edges.module.css';
import { type RibbonData, toFlowPoint } from './flow-elements.ts';

type Props = { readonly ribbon: RibbonData; readonly picked: boolean };

/** Where a thin line can still be hit, in pixels. */
const leastHit = 14;

/**
 * A reference of the model. Leads that move on are agreed ink with an arrow; leads that are only touched, because they
 * match or got points, are a pale ribbon with a hairline along it and no arrow; a reference without leads is a line.
 */
export const Ribbon = memo(function Ribbon({ ribbon, picked }: Props) {
  const t = useText();
  const { edge, shape, drawing } = carriedRibbons.useValue(ribbon.edge.id) ?? ribbon;
  const place = (point: { x: number; y: number }) => toFlowPoint(point, 0, drawing);
  const middle = place(shape.middle);
  const breadth = Math.max(1.5, shape.breadth * drawing.scale);
  const isLine = edge.flow === 'refers' || edge.leads === null;
  const path = pathOf(shape.steps, place);
  return (
    <g
      data-edge={edge.id}
      data-flow={edge.flow}
      data-picked={picked || undefined}
      className={css.edge}
      data-testid={`edge-${edge.id}`}
    >
      <path d={path} className={css.hit} strokeWidth={Math.max(leastHit, breadth)} fill="none" />
      {picked && <path d={path} className={css.picked} strokeWidth={isLine ? 3 : breadth + 5} fill="none" />}
      {!(picked && isLine) && (
        <path d={path} className={isLine ? css.reference : css[edge.flow]} strokeWidth={breadth} fill="none" />
      )}
      {edge.flow === 'touched' && !isLine && breadth > 4 && <path d={path} className={css.spine} fill="none" />}
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
          data-meaning={t('meaning.disqualifier')}
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
