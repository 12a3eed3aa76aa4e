import type { Area } from '#shared/model/area.ts';
import type { LocalText } from '#shared/model/local-text.ts';
import type { PenSide } from '#shared/model/scalars.ts';
import type { Selection } from '../../state/view-store.ts';
import type { CanvasNode } from '../canvas-node.ts';

/** What stands on the canvas beside the model's cards, and lies where the team has put it. */

export type NoteCard = {
  readonly kind: 'note' | 'question';
  readonly words: string;
  readonly answer: string | null;
  readonly side: PenSide;
  readonly at: string;
};

export type FrameCard = {
  readonly kind: 'frame';
  readonly name: LocalText;
  readonly minutes: number;
  /** Its place in the agenda, from 1. */
  readonly step: number;
};

export type BoardNode<Card extends NoteCard | FrameCard = NoteCard | FrameCard> = Area & {
  /** `note:ID` or `frame:ID`. */
  readonly id: string;
  readonly selects: Selection;
  readonly card: Card;
};

/** Whatever stands on the canvas: a card of the model, a note or a frame. */
export type Standing = CanvasNode | BoardNode;
