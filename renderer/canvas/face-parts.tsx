import { createContext, type ReactNode, useContext } from 'react';
import type { YesNoUnknown } from '#shared/engine/results.ts';
import { meant } from '../ui/meaning.tsx';
import { YesNoUnknownBar } from '../ui/yes-no-unknown-bar.tsx';
import css from './face.module.css';
import type { ZoomLevel } from './zoom-level.ts';

/** Parts that the cards of the canvas share. */

export const Level = createContext<ZoomLevel>('middle');

/** A name; from far only its first word. */
export function FaceName({ children }: { readonly children: string }) {
  const far = useContext(Level) === 'far';
  return (
    <span className={css.name} dir="auto" title={children}>
      {far ? (children.split(/[\s,،·]/)[0] ?? children) : children}
    </span>
  );
}

export function FaceTitle({ icon, children }: { readonly icon?: ReactNode; readonly children: string }) {
  return (
    <div className={css.title}>
      {icon}
      <FaceName>{children}</FaceName>
    </div>
  );
}

type FaceCountProps = {
  readonly count: string | null;
  readonly noun: ReactNode;
  /** The noun where there is little room. */
  readonly short?: ReactNode;
  readonly end?: ReactNode;
  /** What the number means, in a sentence. */
  readonly meaning: string;
};

/** A number never stands alone: what it counts is beside it. Without leads only the words are there. */
export function FaceCount({ count, noun, short, end, meaning }: FaceCountProps) {
  return (
    <p className={css.count}>
      {count !== null && (
        <bdi className={css.number} {...meant(meaning)}>
          {count}
        </bdi>
      )}{' '}
      <span className={short === undefined ? css.noun : `${css.noun} ${css.long}`}>{noun}</span>
      {short !== undefined && <span className={`${css.noun} ${css.short}`}>{short}</span>}
      {end && <span className={css.evidence}>{end}</span>}
    </p>
  );
}

export function FaceLine({ children }: { readonly children: ReactNode }) {
  return <p className={css.range}>{children}</p>;
}

export function FaceBar({ counts }: { readonly counts: YesNoUnknown | null }) {
  return <div className={css.bar}>{counts !== null && <YesNoUnknownBar {...counts} />}</div>;
}
