import type { Condition, Leaf, Node } from '#shared/model/condition.ts';

/**
 * A condition as the builder shows it: groups and tests. “None” is a `not` around an `any`; a lone `not` or a
 * lone test is shown as a group of one, and becomes one when it is edited. Meaning never changes by being shown.
 */
export type GroupOp = 'all' | 'any' | 'none' | 'atLeast';
export type Group = { readonly op: GroupOp; readonly n: number; readonly of: readonly Node[] };

/** Steps from the root's parts down: `[2, 0]` is the first part of the third part. */
export type NodePath = readonly number[];

export function isGroup(node: Node): boolean {
  return node.op === 'all' || node.op === 'any' || node.op === 'atLeast' || node.op === 'not';
}

export function asGroup(node: Node): Group {
  switch (node.op) {
    case 'all':
    case 'any':
      return { op: node.op, n: 1, of: node.of };
    case 'atLeast':
      return { op: 'atLeast', n: node.n, of: node.of };
    case 'not':
      return { op: 'none', n: 1, of: node.of.op === 'any' ? node.of.of : [node.of] };
    default:
      return { op: 'all', n: 1, of: [node] };
  }
}

export function fromGroup({ op, n, of }: Group): Node {
  switch (op) {
    case 'all':
    case 'any':
      return { op, of: [...of] };
    case 'none':
      return { op: 'not', of: { op: 'any', of: [...of] } };
    case 'atLeast':
      return { op: 'atLeast', n: Math.max(1, Math.min(n, 200)), of: [...of] };
  }
}

/** The condition with the part at a path made anew; null removes it. */
export function withNode(condition: Condition, path: NodePath, next: Node | null): Condition {
  return { ...condition, root: replaced(condition.root, path, next) };
}

/** The condition with a part more in the group at a path. */
export function withAdded(condition: Condition, path: NodePath, part: Node): Condition {
  return { ...condition, root: changed(condition.root, path, (node) => grown(node, part)) };
}

/** A first part turns “nobody” into an `all`: one test should be asked, not one of none. */
function grown(node: Node, part: Node): Node {
  const group = asGroup(node);
  const op = group.of.length === 0 && group.op === 'any' ? 'all' : group.op;
  return fromGroup({ ...group, op, of: [...group.of, part] });
}

function replaced(node: Node, path: NodePath, next: Node | null): Node {
  if (path.length === 0) return next ?? { op: 'any', of: [] };
  const [last] = path.slice(-1) as [number];
  return changed(node, path.slice(0, -1), (parent) => {
    const group = asGroup(parent);
    const of = next === null ? group.of.toSpliced(last, 1) : group.of.with(last, next);
    return emptied(group, of) ? { op: 'any', of: [] } : fromGroup({ ...group, of });
  });
}

/** Without its last part an `all` would be true of everyone: it becomes “nobody” again. */
function emptied(group: Group, of: readonly Node[]): boolean {
  return of.length === 0 && group.of.length > 0;
}

function changed(node: Node, path: NodePath, change: (node: Node) => Node): Node {
  const [first, ...rest] = path;
  if (first === undefined) return change(node);
  const group = asGroup(node);
  const part = group.of[first];
  if (part === undefined) return node;
  return fromGroup({ ...group, of: group.of.with(first, changed(part, rest, change)) });
}

/** Whether a test has everything it needs to be stored. */
export function isComplete(leaf: Leaf): boolean {
  if (leaf.op === 'activityCount' || leaf.op === 'daysSinceLast') return leaf.types.length > 0;
  if (leaf.op === 'gradeIn') return leaf.grades.length > 0;
  if (leaf.op !== 'fact') return true;
  const { is } = leaf;
  if ('values' in is) return is.values.length > 0;
  if ('domain' in is) return is.domain.trim() !== '';
  if ('value' in is && typeof is.value === 'string') return is.value.trim() !== '';
  if ('value' in is && typeof is.value === 'number') return Number.isFinite(is.value);
  if ('day' in is) return is.day !== '';
  if (is.test === 'betweenDays') return is.from !== '' && is.to !== '' && is.from <= is.to;
  if (is.test === 'between') return Number.isFinite(is.from) && Number.isFinite(is.to) && is.from <= is.to;
  return true;
}
