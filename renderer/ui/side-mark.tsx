import type { Owner } from '#shared/model/scalars.ts';
import { useText } from '../text/use-text.ts';
import css from './side-mark.module.css';

type SideMarkProps = {
  readonly side: Owner;
  /** Says the side's name to screen readers; off where the name stands beside it. */
  readonly named?: boolean;
  /** Takes the colour of the text around it, as on a solid team colour. */
  readonly plain?: boolean;
};

/** Circle: marketing. Square: sales. Both linked: both. */
export function SideMark({ side, named, plain }: SideMarkProps) {
  const t = useText();
  const className = plain ? css.plain : css[side];
  const viewBox = side === 'both' ? '0 0 20 12' : '0 0 12 12';
  if (named) {
    return (
      <svg className={className} viewBox={viewBox} role="img" aria-label={t(`app.side.${side}`)}>
        <Shape side={side} />
      </svg>
    );
  }
  return (
    <svg className={className} viewBox={viewBox} aria-hidden="true">
      <Shape side={side} />
    </svg>
  );
}

function Shape({ side }: { readonly side: Owner }) {
  if (side === 'marketing') return <circle cx="6" cy="6" r="4.5" fill="currentColor" />;
  if (side === 'sales') return <rect x="1.8" y="1.8" width="8.4" height="8.4" rx="1" fill="currentColor" />;
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.8">
      <circle cx="7" cy="6" r="4.4" />
      <rect x="9" y="1.8" width="8.4" height="8.4" rx="1.4" />
    </g>
  );
}
