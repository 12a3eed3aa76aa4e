import { create } from 'zustand';
import { useView } from '../../state/view-store.ts';
import type { ConditionPart } from './condition-part.ts';

/** The condition that the builder has open; it takes the place of the canvas until it is done. */
type BuilderStore = { readonly open: ConditionPart | null };

export const useBuilder = create<BuilderStore>(() => ({ open: null }));

export function openBuilder(open: ConditionPart): void {
  useBuilder.setState({ open });
}

export function closeBuilder(): void {
  useBuilder.setState({ open: null });
}

// Whoever goes elsewhere is done with it; an undo that stays with the same thing is not.
useView.subscribe((view, before) => {
  const [now, then] = [view.selection, before.selection];
  if (view.screen !== before.screen || now?.kind !== then?.kind || now?.id !== then?.id) closeBuilder();
});
