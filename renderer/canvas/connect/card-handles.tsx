import { Handle, Position, useNodeId } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { useText } from '../../text/use-text.ts';
import { useHand } from '../hand-store.ts';
import css from './connect.module.css';
import { useConnect } from './connect-store.ts';
import { useMeasured } from './use-measured.ts';

type Props = {
  /** A part of the card that has handles of its own: `rule:id`, `cell:id`. Absent: the card itself. */
  readonly of?: string;
  readonly out?: boolean;
  readonly into?: boolean;
};

/**
 * Where a connection is dragged from, and where it ends: while one is dragged, the whole card takes it. They are there
 * as long as a hand or the focus is on the card; on hundreds of cards at once they would weigh more than the cards.
 */
export function CardHandles(props: Props) {
  const card = useNodeId() ?? '';
  const atHand = useHand(
    ({ hovered, focused, picked }) => hovered === card || focused === card || (picked.size === 1 && picked.has(card)),
  );
  const held = useConnect(({ dragged }) => dragged?.card === card);
  return atHand || held ? <Handles card={card} {...props} /> : null;
}

function Handles({ card, of, out = true, into = true }: Props & { readonly card: string }) {
  const mirrored = useText().direction === 'rtl';
  const [before, behind] = mirrored ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  const part = of === undefined ? '' : ` ${css.part}`;
  const id = of === undefined ? {} : { id: of };
  // Where they are is known before the next event can ask for it.
  const measure = useMeasured();
  useLayoutEffect(() => measure(card), [measure, card]);
  return (
    <>
      {into && <Handle type="target" position={before} className={`${css.handle} ${css.into}${part}`} {...id} />}
      {out && <Handle type="source" position={behind} className={`${css.handle} ${css.out}${part}`} {...id} />}
    </>
  );
}
