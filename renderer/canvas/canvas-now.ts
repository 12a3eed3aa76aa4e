import { create } from 'zustand';
import { useView } from '../state/view-store.ts';
import type { Canvas } from './canvas-node.ts';
import type { Point } from './edge-curve.ts';
import { useHand } from './hand-store.ts';
import type { Density } from './lanes.ts';
import type { Standing } from './notes/board-node.ts';

/** The canvas that is in sight, for whoever acts on it from outside: actions, menus, the palette. */
export type CanvasNow = {
  readonly canvas: Canvas;
  /** The cards of the model, and the notes and frames beside them. */
  readonly standing: readonly Standing[];
  readonly density: Density;
  readonly mirrored: boolean;
  /** Moves cards, by the keys of their placements, in one step. */
  readonly letGo: (moved: ReadonlyMap<string, Point>) => void;
  readonly zoomBy: (by: 'in' | 'out' | 'whole') => void;
  readonly fitAll: () => void;
  readonly fitCards: (ids: readonly string[]) => void;
};

export const useCanvasNow = create<{ readonly now: CanvasNow | null }>(() => ({ now: null }));

export function setCanvasNow(now: CanvasNow | null): void {
  useCanvasNow.setState({ now });
}

/** What an action is about: the card with the focus, or all that are picked with it; else what is picked. */
export function cardsMeant(): readonly Standing[] {
  const { now } = useCanvasNow.getState();
  if (now === null || useView.getState().presenting) return [];
  const { picked, focused } = useHand.getState();
  const ids = focused === null || picked.has(focused) ? picked : new Set([focused]);
  return now.standing.filter((node) => ids.has(node.id));
}

/** The edge that is picked, as the canvas shows it. */
export function edgeMeant(): Canvas['edges'][number] | null {
  const { now } = useCanvasNow.getState();
  const { edge } = useHand.getState();
  return now?.canvas.edges.find(({ id }) => id === edge) ?? null;
}
