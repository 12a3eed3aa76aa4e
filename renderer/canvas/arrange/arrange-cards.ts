import { execute } from '../../state/execute.ts';
import { useShown } from '../../state/workshop-store.ts';
import { cardsMeant, useCanvasNow } from '../canvas-now.ts';
import { type Alignment, aligned, distributed, movedOnly } from './arranged.ts';

/** Puts the selected cards in one line, in one step. */
export function align(how: Alignment): void {
  const cards = cardsMeant();
  useCanvasNow.getState().now?.letGo(movedOnly(cards, aligned(cards, how)));
}

/** Makes the gaps between the selected cards the same, in one step. */
export function distribute(way: 'across' | 'down'): void {
  const cards = cardsMeant();
  useCanvasNow.getState().now?.letGo(movedOnly(cards, distributed(cards, way)));
}

export function isPlaced(): boolean {
  return Object.keys(useShown.getState().state.placement).length > 0;
}

/** Every card goes back to its lane. */
export function tidy(): void {
  const { model } = useShown.getState();
  if (model !== null) void execute({ type: 'placement.clear', modelId: model.model.id });
}
