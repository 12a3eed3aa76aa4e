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
    return old !== undefined && isAlike(old, item) ? old : item;
  });
  return items.length === before.length && items.every((item, i) => item === before[i]) ? before : items;
}

/** Of plain data. What is the same object is not looked into: most parts of most cards are. */
function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isData(a) || !isData(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isAlike(a[key], b[key]));
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
