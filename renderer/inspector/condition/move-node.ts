import type { Condition, Node } from '#shared/model/condition.ts';
import { asGroup, fromGroup, isGroup, type NodePath } from './edit-node.ts';

/** A condition after a part was moved, and where the part is now: the focus follows it. */
export type Moved = { readonly condition: Condition; readonly path: NodePath };

/** Where a part is put: before the place `at` in the group at `group`. */
export type Target = { readonly group: NodePath; readonly at: number };

export function nodeAt(root: Node, path: NodePath): Node | null {
  const [first, ...rest] = path;
  if (first === undefined) return root;
  const part = asGroup(root).of[first];
  return part === undefined ? null : nodeAt(part, rest);
}

/** One place up or down among its neighbours; past the first or the last of a group, out of it. Null: no further. */
export function shifted(condition: Condition, path: NodePath, by: -1 | 1): Moved | null {
  const [group, at] = split(path);
  if (at === null) return null;
  const next = at + by;
  const inside = next >= 0 && next < partsAt(condition, group).length;
  if (inside) return moveTo(condition, path, { group, at: by === 1 ? at + 2 : at - 1 });
  return group.length === 0 ? null : moveTo(condition, path, besideGroup(group, by));
}

/** Into the group before it, else the one after it, else into a new group of its own. */
export function nested(condition: Condition, path: NodePath): Moved | null {
  const [group, at] = split(path);
  if (at === null) return null;
  const parts = partsAt(condition, group);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  if (before !== undefined && isGroup(before)) {
    return moveTo(condition, path, { group: [...group, at - 1], at: asGroup(before).of.length });
  }
  if (after !== undefined && isGroup(after)) return moveTo(condition, path, { group: [...group, at + 1], at: 0 });
  return wrapped(condition, path);
}

/** Out of its group, behind it. */
export function takenOut(condition: Condition, path: NodePath): Moved | null {
  const [group] = split(path);
  return group.length === 0 ? null : moveTo(condition, path, besideGroup(group, 1));
}

/** Alone in a new group: an `any` among parts that must all hold, else an `all`. */
export function wrapped(condition: Condition, path: NodePath): Moved | null {
  const [group, at] = split(path);
  const part = nodeAt(condition.root, path);
  if (at === null || part === null) return null;
  const parent = nodeAt(condition.root, group);
  const op = parent !== null && asGroup(parent).op === 'all' ? 'any' : 'all';
  const root = withParts(condition.root, group, (of) => of.with(at, { op, of: [part] }));
  return { condition: { ...condition, root }, path: [...path, 0] };
}

/** A group's parts in its place. */
export function unwrapped(condition: Condition, path: NodePath): Moved | null {
  const [group, at] = split(path);
  const part = nodeAt(condition.root, path);
  if (at === null || part === null || !isGroup(part)) return null;
  const root = withParts(condition.root, group, (of) => of.toSpliced(at, 1, ...asGroup(part).of));
  return { condition: { ...condition, root: keptWhole(root) }, path };
}

/** Moves a part anywhere but into itself; a group that loses its last part goes, so that it asks nothing unnoticed. */
export function moveTo(condition: Condition, path: NodePath, { group, at }: Target): Moved | null {
  const part = nodeAt(condition.root, path);
  if (part === null || path.length === 0 || path.every((step, i) => group[i] === step)) return null;
  const copy = { ...part };
  const both = withParts(condition.root, group, (of) => of.toSpliced(at, 0, copy));
  const root = keptWhole(without(both, part) ?? { op: 'any', of: [] });
  const found = pathOf(root, copy);
  return found === null ? null : { condition: { ...condition, root }, path: found };
}

function besideGroup(group: NodePath, by: -1 | 1): Target {
  const [parent, at] = split(group);
  return { group: parent, at: by === 1 ? (at ?? 0) + 1 : (at ?? 0) };
}

function split(path: NodePath): readonly [NodePath, number | null] {
  return [path.slice(0, -1), path.at(-1) ?? null];
}

function partsAt({ root }: Condition, group: NodePath): readonly Node[] {
  const node = nodeAt(root, group);
  return node === null ? [] : asGroup(node).of;
}

function withParts(node: Node, path: NodePath, change: (of: readonly Node[]) => readonly Node[]): Node {
  const group = asGroup(node);
  const [first, ...rest] = path;
  if (first === undefined) return fromGroup({ ...group, of: change(group.of) });
  const part = group.of[first];
  return part === undefined ? node : fromGroup({ ...group, of: group.of.with(first, withParts(part, rest, change)) });
}

/** The tree without one object of it; null where nothing is left. */
function without(node: Node, gone: Node): Node | null {
  if (node === gone) return null;
  if (!isGroup(node)) return node;
  const group = asGroup(node);
  const of = group.of.flatMap((part) => without(part, gone) ?? []);
  if (of.length === group.of.length && of.every((part, i) => part === group.of[i])) return node;
  return of.length === 0 ? null : fromGroup({ ...group, n: Math.min(group.n, of.length), of });
}

function pathOf(node: Node, sought: Node): NodePath | null {
  if (node === sought) return [];
  if (!isGroup(node)) return null;
  for (const [i, part] of asGroup(node).of.entries()) {
    const rest = pathOf(part, sought);
    if (rest !== null) return [i, ...rest];
  }
  return null;
}

/** Without any part an `all` would be true of everyone: it is “nobody” then. */
function keptWhole(root: Node): Node {
  return isGroup(root) && asGroup(root).of.length === 0 ? { op: 'any', of: [] } : root;
}

/** Every part of a condition with its path, the whole first, each group before its parts. */
export function everyPart(root: Node): readonly { readonly path: NodePath; readonly node: Node }[] {
  const all: { path: NodePath; node: Node }[] = [];
  const visit = (node: Node, path: NodePath): void => {
    all.push({ path, node });
    const parts = isGroup(node) ? asGroup(node).of : path.length === 0 ? [node] : [];
    for (const [i, part] of parts.entries()) visit(part, [...path, i]);
  };
  visit(root, []);
  return all;
}
