import type { CSSProperties, ReactNode } from 'react';
import { type Agreement, AgreementLine } from './agreement-line.tsx';
import css from './card.module.css';

type CardProps = {
  /** The top edge: which side has agreed. */
  readonly agreed?: Agreement;
  readonly selected?: boolean;
  readonly lifted?: boolean;
  /** Rules out: dashed, never filled. */
  readonly dashed?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
  readonly testId?: string;
};

/** Something that can be picked up. */
export function Card({ agreed = 'none', selected, lifted, dashed, className, style, children, testId }: CardProps) {
  const names = [css.card, selected && css.selected, lifted && css.lifted, dashed && css.dashed, className];
  return (
    <div className={names.filter(Boolean).join(' ')} style={style} data-testid={testId}>
      <div className={css.edge}>
        <AgreementLine agreed={agreed} />
      </div>
      {children}
    </div>
  );
}
