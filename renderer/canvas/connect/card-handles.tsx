import { Handle, Position } from '@xyflow/react';
import { useText } from '../../text/use-text.ts';
import css from './connect.module.css';

type Props = {
  /** A part of the card that has handles of its own: `rule:id`, `cell:id`. Absent: the card itself. */
  readonly of?: string;
  readonly out?: boolean;
  readonly into?: boolean;
};

/** Where a connection is dragged from, and where it ends: while one is dragged, the whole card takes it. */
export function CardHandles({ of, out = true, into = true }: Props) {
  const mirrored = useText().direction === 'rtl';
  const [before, behind] = mirrored ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  const part = of === undefined ? '' : ` ${css.part}`;
  const id = of === undefined ? {} : { id: of };
  return (
    <>
      {into && <Handle type="target" position={before} className={`${css.handle} ${css.into}${part}`} {...id} />}
      {out && <Handle type="source" position={behind} className={`${css.handle} ${css.out}${part}`} {...id} />}
    </>
  );
}
