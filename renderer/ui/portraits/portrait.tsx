import { UserRound } from 'lucide-react';
import { useId } from 'react';
import type { Portrait as Chosen } from '#shared/model/portrait.ts';
import { drawings } from './drawn-portraits.tsx';
import css from './portrait.module.css';

type PortraitProps = {
  readonly portrait: Chosen | undefined;
  /** What it shows; without it the picture is an ornament beside the name, and not read out. */
  readonly label?: string;
  /** A length in CSS. */
  readonly size: string;
};

/** A persona's round picture: drawn, from a file, or a plain figure where none was chosen. */
export function Portrait({ portrait, label, size }: PortraitProps) {
  const named =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <span className={css.portrait} style={{ inlineSize: size, blockSize: size }} {...named}>
      {portrait === undefined ? <UserRound size="60%" aria-hidden /> : <Picture portrait={portrait} />}
    </span>
  );
}

function Picture({ portrait }: { readonly portrait: Chosen }) {
  const clip = useId();
  if (portrait.kind === 'picture')
    return <img src={`data:image/jpeg;base64,${portrait.jpeg}`} alt="" draggable={false} />;
  const { ground, figure } = drawings[portrait.name];
  return (
    <svg className={css.drawn} viewBox="10 5 80 80" aria-hidden>
      <clipPath id={clip}>
        <circle cx="50" cy="45" r="40" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width="100" height="100" fill={ground} />
        {figure}
      </g>
    </svg>
  );
}
