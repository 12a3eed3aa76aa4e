import { cardKinds } from '#shared/commands/cards.ts';
import type { Command } from '#shared/commands/command.ts';
import { execute } from '../state/execute.ts';
import { select, useView } from '../state/view-store.ts';
import { useCanvasNow } from './canvas-now.ts';
import { pickCards } from './hand-store.ts';
import { nearestCard } from './nearest-card.ts';
import type { Standing } from './notes/board-node.ts';

/** The matrix and the stages without a gate stay for good. */
export function removableOf(nodes: readonly Standing[]): readonly Standing[] {
  return nodes.filter(({ selects }) => (cardKinds as readonly string[]).includes(selects.kind));
}

/**
 * Removes cards, all in one step or none: while something that stays still refers to one of them, the refusal says what
 * that is. The focus goes to the neighbour.
 */
export async function removeCards(nodes: readonly Standing[]): Promise<void> {
  const gone = removableOf(nodes);
  const [first] = gone;
  if (first === undefined) return;
  const all = useCanvasNow.getState().now?.standing ?? [];
  const neighbour = neighbourOf(first, all, gone);
  const refs = gone.map(({ selects: { kind, id } }) => ({ kind, id }));
  const failure = await execute({ type: 'cards.remove', refs } as Command);
  if (failure !== null) return;
  const shown = useView.getState().selection;
  if (shown !== null && refs.some(({ kind, id }) => kind === shown.kind && id === shown.id)) select(null);
  pickCards([]);
  // The removed cards are gone after this event.
  if (neighbour !== null) setTimeout(() => focusCard(neighbour.id), 30);
}

export function focusCard(id: string): void {
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus();
}

function neighbourOf(node: Standing, nodes: readonly Standing[], gone: readonly Standing[]): Standing | null {
  const left = nodes.filter((each) => each === node || !gone.includes(each));
  const near = (['up', 'down', 'end', 'start'] as const).map((direction) => nearestCard(left, node, direction));
  return near.find((each) => each !== null) ?? null;
}
