import { ClipboardPaste, Combine, Copy, CopyPlus, PencilLine, Scissors, SquareStack, Trash2 } from 'lucide-react';
import { cardsMeant, edgeMeant, useCanvasNow } from '../canvas/canvas-now.ts';
import { disconnectPicked } from '../canvas/connect/connect-picked.ts';
import {
  canDuplicate,
  copiedNow,
  copySelected,
  cutSelected,
  duplicateCards,
  pasteCopied,
} from '../canvas/copying/copy-by-hand.ts';
import { pickCards } from '../canvas/hand-store.ts';
import { groupsToMerge, mergeGroups } from '../canvas/merge-groups.ts';
import { isNameable } from '../canvas/naming/nameable.ts';
import { writeIn } from '../canvas/notes/under-hand.ts';
import { removableOf, removeCards } from '../canvas/remove-cards.ts';
import { useView } from '../state/view-store.ts';
import type { Action } from './action.ts';

const onCanvas = () => useCanvasNow.getState().now !== null && !useView.getState().presenting;

/** The one card, frame or note that is meant, by its place on the canvas. */
function cardToName(): string | null {
  const [card, ...more] = cardsMeant();
  if (card === undefined || more.length > 0) return null;
  const { kind } = card.selects;
  return isNameable(card.selects) || kind === 'frame' || kind === 'note' ? card.id : null;
}

/** What is done with the cards that are selected, or with the one that has the focus. */
export const cardsActions: readonly Action[] = [
  {
    id: 'cards.selectAll',
    family: 'cards',
    label: 'actions.cards.selectAll',
    icon: SquareStack,
    keys: ['mod+a'],
    heardIn: 'canvas',
    isEnabled: onCanvas,
    run: () => pickCards(useCanvasNow.getState().now?.standing.map(({ id }) => id) ?? []),
  },
  {
    id: 'cards.rename',
    family: 'cards',
    label: 'actions.cards.rename',
    icon: PencilLine,
    keys: ['f2'],
    heardIn: 'canvas',
    isEnabled: () => cardToName() !== null,
    run: () => {
      const card = cardToName();
      if (card !== null) writeIn(card);
    },
  },
  {
    id: 'cards.duplicate',
    family: 'cards',
    label: 'actions.cards.duplicate',
    icon: CopyPlus,
    keys: ['mod+d'],
    heardIn: 'canvas',
    isEnabled: canDuplicate,
    run: () => void duplicateCards(),
  },
  {
    id: 'cards.cut',
    family: 'cards',
    label: 'actions.cards.cut',
    icon: Scissors,
    keys: ['mod+x'],
    heardIn: 'canvas',
    isEnabled: () => copiedNow() !== null,
    run: () => void cutSelected(),
  },
  {
    id: 'cards.copy',
    family: 'cards',
    label: 'actions.cards.copy',
    icon: Copy,
    keys: ['mod+c'],
    heardIn: 'canvas',
    isEnabled: () => copiedNow() !== null,
    run: () => void copySelected(),
  },
  {
    id: 'cards.paste',
    family: 'cards',
    label: 'actions.cards.paste',
    icon: ClipboardPaste,
    keys: ['mod+v'],
    heardIn: 'canvas',
    isEnabled: onCanvas,
    run: () => void pasteCopied(),
  },
  {
    id: 'cards.merge',
    family: 'cards',
    label: 'actions.cards.merge',
    icon: Combine,
    keys: ['mod+g'],
    heardIn: 'canvas',
    isEnabled: () => groupsToMerge() !== null,
    run: () => void mergeGroups(),
  },
  {
    id: 'cards.remove',
    family: 'cards',
    label: 'actions.cards.remove',
    icon: Trash2,
    keys: ['delete', 'backspace'],
    heardIn: 'canvas',
    isEnabled: () => edgeMeant() !== null || removableOf(cardsMeant()).length > 0,
    run: () => (edgeMeant() === null ? void removeCards(cardsMeant()) : disconnectPicked()),
  },
];
