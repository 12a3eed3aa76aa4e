import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import type { FlowNode } from './flow-elements.ts';
import { pickCards, useHand } from './hand-store.ts';
import { cardOfSelection } from './picked-cards.ts';

/** Cards that are picked: one follows what the inspector shows; several are picked with Shift or an area. */
export function usePicked() {
  const selection = useView((view) => view.selection);
  const chosen = useShown((shown) => cardOfSelection(selection, shown.model));
  const picked = useHand((hand) => hand.picked);
  useEffect(() => {
    const before = useHand.getState().picked;
    if (chosen !== null && !before.has(chosen)) pickCards([chosen]);
    if (chosen === null && before.size === 1) pickCards([]);
  }, [chosen]);
  const pick = useCallback((changes: readonly NodeChange<FlowNode>[]) => {
    const selects = changes.filter((change) => change.type === 'select');
    if (selects.length === 0) return;
    const next = new Set(useHand.getState().picked);
    for (const change of selects) {
      if (change.selected) next.add(change.id);
      else next.delete(change.id);
    }
    pickCards(next);
  }, []);
  return { picked, pick, chosen };
}
