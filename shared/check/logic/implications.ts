import type { Node } from '../../model/condition.ts';
import { exampleOf, implies, isAlways } from './can-be.ts';
import type { Room } from './room.ts';
import { touchesOf } from './touches.ts';

/** Which of several conditions another one implies: their places, in order, and null for a rest. */
export type Implied = (node: Node, from?: number, to?: number) => Generator<number | null>;

/**
 * Looks only at those that hang on something the condition hangs on too, and at those that hold for everyone: no other
 * can be implied by a condition that some lead fulfils.
 */
export function* impliedAmong(room: Room, nodes: readonly Node[]): Generator<null, Implied> {
  const byTouch = new Map<string, number[]>();
  const forAll = new Set<number>();
  for (const [place, node] of nodes.entries()) {
    if (isAlways(room, { version: 1, root: node })) forAll.add(place);
    for (const touch of touchesOf(room, node)) {
      const there = byTouch.get(touch);
      if (there === undefined) byTouch.set(touch, [place]);
      else there.push(place);
    }
    yield null;
  }
  return function* among(node, from = 0, to = nodes.length) {
    const touched = [...touchesOf(room, node)].flatMap((touch) => byTouch.get(touch) ?? []);
    const isNever = exampleOf(room, node).lead === null;
    const places = isNever ? nodes.keys() : new Set([...forAll, ...touched]);
    for (const place of [...places].sort((a, b) => a - b)) {
      if (place < from || place >= to) continue;
      yield implies(room, node, nodes[place] as Node) ? place : null;
    }
  };
}
