import { UserRound } from 'lucide-react';
import type { PenSide } from '#shared/model/scalars.ts';
import { SideMark } from './side-mark.tsx';

/** Who held the pen: the mark of the side, or a person for whoever led the room. */
export function PenMark({ side }: { readonly side: PenSide }) {
  return side === 'facilitator' ? <UserRound size="0.85rem" aria-hidden /> : <SideMark side={side} />;
}
