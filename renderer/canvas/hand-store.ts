import { create } from 'zustand';

/**
 * What a person has under the hand on the canvas. `picked` are the cards that were selected, `edge` the connection
 * (`source>target`), `focused` the card that has, or had last, the keyboard's focus, `hovered` the one under the pointer.
 */
type HandStore = {
  readonly picked: ReadonlySet<string>;
  readonly edge: string | null;
  readonly focused: string | null;
  readonly hovered: string | null;
};

const nothing: ReadonlySet<string> = new Set();

export const useHand = create<HandStore>(() => ({ picked: nothing, edge: null, focused: null, hovered: null }));

export function pickCards(ids: Iterable<string>): void {
  const picked = new Set(ids);
  const before = useHand.getState().picked;
  const same = picked.size === before.size && [...picked].every((id) => before.has(id));
  useHand.setState({ edge: null, ...(!same && { picked }) });
}

export function pickEdge(edge: string | null): void {
  const { edge: before, picked } = useHand.getState();
  if (before === edge) return;
  useHand.setState({ edge, ...(edge !== null && picked.size > 0 && { picked: nothing }) });
}

export function focusOn(focused: string | null): void {
  if (useHand.getState().focused !== focused) useHand.setState({ focused });
}

export function hoverOver(hovered: string | null): void {
  if (useHand.getState().hovered !== hovered) useHand.setState({ hovered });
}
