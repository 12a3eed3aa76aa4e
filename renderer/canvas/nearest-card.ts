import type { CanvasNode } from './canvas-node.ts';

export type Direction = 'start' | 'end' | 'up' | 'down';

/**
 * The card an arrow key goes to: the nearest one in that direction, where going off to the side costs more than
 * going far. Null at the edge.
 */
export function nearestCard(nodes: readonly CanvasNode[], from: CanvasNode, direction: Direction): CanvasNode | null {
  let best: CanvasNode | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const across = middleX(node) - middleX(from);
    const along = middleY(node) - middleY(from);
    const sideways = direction === 'start' || direction === 'end';
    const ahead = { start: -across, end: across, up: -along, down: along }[direction];
    const aside = Math.abs(sideways ? along : across);
    if (ahead <= 8 || (!sideways && aside > from.width)) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = node;
    }
  }
  return best;
}

function middleX(node: CanvasNode): number {
  return node.x + node.width / 2;
}

function middleY(node: CanvasNode): number {
  return node.y + node.height / 2;
}
