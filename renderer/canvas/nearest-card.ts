import type { Area } from '#shared/model/area.ts';

export type Direction = 'start' | 'end' | 'up' | 'down';
type Standing = Area & { readonly id: string };

/**
 * The card an arrow key goes to: to the side the next lane's, as level as possible; up and down the nearest in the
 * same lane. Null at the edge.
 */
export function nearestCard<Card extends Standing>(
  nodes: readonly Card[],
  from: Standing,
  direction: Direction,
): Card | null {
  const sideways = direction === 'start' || direction === 'end';
  let best: Card | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const across = middleX(node) - middleX(from);
    const along = middleY(node) - middleY(from);
    const ahead = { start: -across, end: across, up: -along, down: along }[direction];
    const aside = sideways
      ? apart(node.y, node.height, from.y, from.height)
      : apart(node.x, node.width, from.x, from.width);
    if (ahead <= 8 || (!sideways && aside > 0)) continue;
    const cost = sideways ? ahead * 3 + aside * 2 + Math.abs(along) / 10 : ahead;
    if (cost < least) {
      least = cost;
      best = node;
    }
  }
  return best;
}

/** How far two spans lie apart; 0 where they overlap. */
function apart(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.max(0, from - (otherFrom + otherLength), otherFrom - (from + length));
}

function middleX(node: Standing): number {
  return node.x + node.width / 2;
}

function middleY(node: Standing): number {
  return node.y + node.height / 2;
}
