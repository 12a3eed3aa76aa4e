import type { LucideIcon } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import type { YesNoUnknown } from '#shared/engine/results.ts';
import { meant } from '../ui/meaning.tsx';
import { YesNoUnknownBar } from '../ui/yes-no-unknown-bar.tsx';
import css from './face.module.css';
import { isNameable } from './naming/nameable.ts';
import { OwnNameField, useCardOf, useIsNaming } from './naming/own-name.tsx';
import { awaitSecond } from './naming/second-click.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** Parts that the cards of the canvas share. */

export const Level = createContext<ZoomLevel>('middle');

/** A name; from far only its first word. A double click on it, or F2 on its card, lets it be written where it stands. */
export function FaceName({ children }: { readonly children: string }) {
  const far = useContext(Level) === 'far';
  const of = useCardOf();
  const naming = useIsNaming(of);
  if (of !== null && naming) return <OwnNameField of={of} far={far} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the card itself takes the keyboard; F2 does the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <span
      className={css.name}
      dir="auto"
      title={children}
      onClick={(event) => of !== null && isNameable(of) && awaitSecond(`${of.kind}:${of.id}`, event)}
      data-own-name=""
    >
      {far ? (children.split(/[\s,،·]/)[0] ?? children) : children}
    </span>
  );
}

type FaceTitleProps = {
  readonly icon?: ReactNode;
  /** Takes the icon's place from far: what the card is about. */
  readonly far: LucideIcon;
  readonly children: string;
};

export function FaceTitle({ icon, far, children }: FaceTitleProps) {
  return (
    <div className={css.title}>
      <FarIcon icon={far} otherwise={icon} />
      <FaceName>{children}</FaceName>
    </div>
  );
}

/** The icon from far; from nearer what stands in its place there. */
export function FarIcon({ icon: Icon, otherwise }: { readonly icon: LucideIcon; readonly otherwise?: ReactNode }) {
  return useContext(Level) === 'far' ? <Icon size="1em" aria-hidden className={css.farIcon} /> : otherwise;
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
    <p className={css.count} {...meant(meaning)}>
      {count !== null && <bdi className={css.number}>{count}</bdi>}{' '}
      <span className={short === undefined ? css.noun : `${css.noun} ${css.long}`}>{noun}</span>
      {short !== undefined && <span className={`${css.noun} ${css.short}`}>{short}</span>}
      {end && <span className={css.evidence}>{end}</span>}
    </p>
  );
}

/** A line that says more; `meaning` where it holds a number. */
export function FaceLine({ children, meaning }: { readonly children: ReactNode; readonly meaning?: string }) {
  return (
    <p className={css.range} {...(meaning !== undefined && meant(meaning))}>
      {children}
    </p>
  );
}

export function FaceBar({ counts }: { readonly counts: YesNoUnknown | null }) {
  return <div className={css.bar}>{counts !== null && <YesNoUnknownBar {...counts} />}</div>;
}
