import { type Condition, type Leaf, type Node, never } from '#shared/model/condition.ts';
import { leavesOf } from '#shared/model/condition-walk.ts';

/**
 * The condition that asks for one thing more: `all` beside what it asks already, `any` instead of it. A condition
 * that asked nothing yet asks for this alone.
 */
export function asking(condition: Condition, leaf: Leaf, how: 'all' | 'any'): Condition {
  const { root } = condition;
  if ((root.op === 'all' || root.op === 'any') && root.of.length === 0)
    return withRoot(condition, { op: how, of: [leaf] });
  if (root.op === how) return withRoot(condition, { op: how, of: [...root.of, leaf] });
  return withRoot(condition, { op: how, of: [root, leaf] });
}

export function asksFor(condition: Condition, isMeant: (leaf: Leaf) => boolean): boolean {
  return leavesOf(condition).some(isMeant);
}

/**
 * The condition without what is meant. Null where it cannot be taken out alone: inside a negation, an “at least n
 * of”, or a group within the condition, where taking it out would change what the rest means. Without its last test a
 * condition is true of nobody, never of everybody.
 */
export function notAsking(condition: Condition, isMeant: (leaf: Leaf) => boolean): Condition | null {
  if (!asksFor(condition, isMeant)) return condition;
  const { root } = condition;
  const isTest = (node: Node): node is Leaf => !('of' in node);
  if (isTest(root)) return never;
  if (root.op !== 'all' && root.op !== 'any') return null;
  const of = root.of.filter((node) => !(isTest(node) && isMeant(node)));
  const left = of.length === 0 ? never : withRoot(condition, { op: root.op, of });
  return asksFor(left, isMeant) ? null : left;
}

/** The condition with a test at its root, or directly under it, made anew; null where there is none such. */
export function askingOtherwise(condition: Condition, change: (leaf: Leaf) => Leaf | null): Condition | null {
  const { root } = condition;
  if (!('of' in root)) {
    const next = change(root);
    return next === null ? null : withRoot(condition, next);
  }
  if (root.op !== 'all' && root.op !== 'any') return null;
  for (const [i, node] of root.of.entries()) {
    const next = 'of' in node ? null : change(node);
    if (next !== null) return withRoot(condition, { op: root.op, of: root.of.with(i, next) });
  }
  return null;
}

function withRoot(condition: Condition, root: Node): Condition {
  return { ...condition, root };
}
