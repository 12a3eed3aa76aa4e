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
