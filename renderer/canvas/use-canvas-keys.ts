import type { ReactFlowInstance } from '@xyflow/react';
import { type KeyboardEvent, useCallback } from 'react';
import { select, useView } from '../state/view-store.ts';
import type { Point } from './edge-curve.ts';
import type { Drawing, FlowNode } from './flow-elements.ts';
import { pickCards } from './hand-store.ts';
import { type Direction, nearestCard } from './nearest-card.ts';
import type { BoardNode, Standing } from './notes/board-node.ts';
import { resize } from './notes/edges.tsx';
import { writeIn } from './notes/under-hand.ts';
import { focusCard } from './remove-cards.ts';

type Keys = {
  readonly nodes: readonly Standing[];
  readonly picked: ReadonlySet<string>;
  readonly drawing: Drawing;
  readonly flow: ReactFlowInstance<FlowNode>;
  readonly letGo: (moved: ReadonlyMap<string, Point>) => void;
  readonly fit: () => void;
};

const stepInUnits = 12;

/** The canvas by keyboard alone: arrows from card to card, Alt with arrows moves, Enter opens. The rest is actions. */
export function useCanvasKeys({ nodes, picked, drawing, flow, letGo, fit }: Keys) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select') !== null || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') {
        select(null);
        pickCards([]);
        return;
      }
      if (event.key === '+' || event.key === '=') return void flow.zoomIn({ duration: 120 });
      if (event.key === '-') return void flow.zoomOut({ duration: 120 });
      if (event.key === '0') return fit();
      const node = nodes.find((n) => n.id === target.closest<HTMLElement>('.react-flow__node')?.dataset.id);
      if (node === undefined) return;
      const direction = directionOf(event.key, drawing.mirrored);
      if (direction !== null) {
        event.preventDefault();
        if (event.altKey && useView.getState().presenting) return;
        if (event.altKey && event.shiftKey) return sized(node, direction, drawing);
        if (event.altKey) return letGo(moved(nodes, picked, node, direction));
        const next = nearestCard(nodes, node, direction);
        if (next !== null) focusCard(next.id);
        return;
      }
      if (target !== target.closest('.react-flow__node')) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(node, target);
      }
    },
    [nodes, picked, drawing, flow, letGo, fit],
  );
}

/** Notes and frames have edges of their own; Shift and Alt with an arrow move the lower one or the one at the end. */
function sized(node: Standing, direction: Direction, drawing: Drawing): void {
  if (!isOfBoard(node)) return;
  const by = { start: [-1, 0], end: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const width = Math.max(120, node.width + by[0] * stepInUnits);
  const height = Math.max(60, node.height + by[1] * stepInUnits);
  void resize(node, { x: node.x, y: node.y, width, height }, drawing);
}

function isOfBoard(node: Standing): node is BoardNode {
  return node.selects.kind === 'note' || node.selects.kind === 'frame';
}

/** Enter on the matrix steps into its cells, on a note into its words; on any other card it opens the inspector. */
function open(node: Standing, element: HTMLElement): void {
  if (isOfBoard(node)) {
    select(node.selects);
    writeIn(node.id);
    return;
  }
  if (node.card.kind === 'matrix') element.querySelector<HTMLElement>('[data-cell]')?.focus();
  select(node.selects);
  if (node.card.kind === 'matrix') return;
  // The inspector is there after this event.
  setTimeout(() => {
    const inspector = document.querySelector<HTMLElement>('[data-testid="inspector"]');
    inspector?.querySelector<HTMLElement>('input, textarea, select, [role="combobox"]')?.focus();
  }, 30);
}

/** Where the card, or all that are picked with it, stand after a step. */
function moved(
  nodes: readonly Standing[],
  picked: ReadonlySet<string>,
  node: Standing,
  direction: Direction,
): ReadonlyMap<string, Point> {
  const by = { start: [-1, 0], end: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const cards = picked.has(node.id) ? nodes.filter((n) => picked.has(n.id)) : [node];
  return new Map(cards.map((card) => [card.id, { x: card.x + by[0] * stepInUnits, y: card.y + by[1] * stepInUnits }]));
}

function directionOf(key: string, mirrored: boolean): Direction | null {
  switch (key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowLeft':
      return mirrored ? 'end' : 'start';
    case 'ArrowRight':
      return mirrored ? 'start' : 'end';
    default:
      return null;
  }
}
