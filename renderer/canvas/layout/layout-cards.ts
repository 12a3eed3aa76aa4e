import { create } from 'zustand';
import { showFailure } from '../../state/failure-store.ts';
import { movedOnly } from '../arrange/arranged.ts';
import type { CanvasNode } from '../canvas-node.ts';
import { cardsMeant, useCanvasNow } from '../canvas-now.ts';
import { layoutGraph, layoutPoints } from './layout-graph.ts';
import { type RunningLayout, runLayout } from './run-layout.ts';

/** The layout that is under way, for the note that says so and lets one stop it. */
export const useLayout = create<{ readonly running: RunningLayout | null }>(() => ({ running: null }));

/** Arranges every card anew, in one step to undo. */
export function layoutAll(): void {
  const nodes = useCanvasNow.getState().now?.canvas.nodes ?? [];
  void layout(nodes, true);
}

/** Arranges the selected cards anew in the room they take; the others stay. */
export function layoutSelected(): void {
  void layout(cardsOfModel(), false);
}

export function cancelLayout(): void {
  useLayout.getState().running?.cancel();
  useLayout.setState({ running: null });
}

/** Notes and frames lie where they were put. */
export function cardsOfModel(): readonly CanvasNode[] {
  return cardsMeant().filter((node): node is CanvasNode => 'lane' in node);
}

async function layout(nodes: readonly CanvasNode[], whole: boolean): Promise<void> {
  const { now } = useCanvasNow.getState();
  if (now === null || nodes.length === 0) return;
  cancelLayout();
  const running = runLayout(layoutGraph(nodes, now.canvas.edges, now.density));
  useLayout.setState({ running });
  try {
    const answer = await running.answer;
    if (useLayout.getState().running !== running) return;
    now.letGo(movedOnly(nodes, layoutPoints(nodes, answer, now.density, whole)));
  } catch {
    // A layout that was stopped says nothing; one that failed leaves every card where it was.
    if (useLayout.getState().running === running) showFailure({ kind: 'layoutFailed' });
  } finally {
    if (useLayout.getState().running === running) useLayout.setState({ running: null });
  }
}
