import type { Canvas } from './canvas-node.ts';

/**
 * Cards, references and lanes that show the same as before stay the same objects. So an edit draws anew only what it
 * changed: its own card at once, and then the cards whose counts moved.
 */
export function keepAlike(before: Canvas | null, after: Canvas): Canvas {
  if (before === null) return after;
  const nodes = kept(before.nodes, after.nodes, ({ id }) => id);
  const edges = kept(before.edges, after.edges, ({ id }) => id);
  const frames = kept(before.frames, after.frames, ({ lane }) => lane);
  const same = nodes === before.nodes && edges === before.edges && frames === before.frames;
  return same ? before : { nodes, edges, frames };
}

export function kept<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): readonly Item[] {
  const known = new Map(before.map((item) => [key(item), item]));
  const items = after.map((item) => {
    const old = known.get(key(item));
    return old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
  return items.length === before.length && items.every((item, i) => item === before[i]) ? before : items;
}
