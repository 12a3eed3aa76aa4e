import type { Condition, Leaf, Node } from './condition.ts';

/** The leaves of a condition, left to right. */
export function leavesOf(condition: Condition): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: Node): void => {
    switch (node.op) {
      case 'all':
      case 'any':
      case 'atLeast':
        node.of.forEach(visit);
        return;
      case 'not':
        visit(node.of);
        return;
      default:
        leaves.push(node);
    }
  };
  visit(condition.root);
  return leaves;
}

/** The condition with every leaf replaced by what `change` makes of it. */
export function mapLeaves(condition: Condition, change: (leaf: Leaf) => Node): Condition {
  const map = (node: Node): Node => {
    switch (node.op) {
      case 'all':
      case 'any':
      case 'atLeast':
        return { ...node, of: node.of.map(map) };
      case 'not':
        return { ...node, of: map(node.of) };
      default:
        return change(node);
    }
  };
  return { ...condition, root: map(condition.root) };
}
