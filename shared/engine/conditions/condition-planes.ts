import { assertNever } from '../../lib/assert-never.ts';
import type { Condition, Leaf, Node } from '../../model/condition.ts';
import { allOf, anyOf, atLeastOf, notOf, type Planes } from '../columns/planes.ts';

/** What the leaves of a condition say; each place in a model sees only what is computed before it (C5). */
export type LeafPlanes = (leaf: Leaf) => Planes;

/** A condition for all leads (C1). */
export function conditionPlanes(rows: number, condition: Condition, leafPlanes: LeafPlanes): Planes {
  return nodePlanes(rows, condition.root, leafPlanes);
}

function nodePlanes(rows: number, node: Node, leafPlanes: LeafPlanes): Planes {
  switch (node.op) {
    case 'all':
      return node.of.length === 1 ? only(rows, node.of, leafPlanes) : allOf(rows, parts(rows, node.of, leafPlanes));
    case 'any':
      return node.of.length === 1 ? only(rows, node.of, leafPlanes) : anyOf(rows, parts(rows, node.of, leafPlanes));
    case 'not':
      return notOf(nodePlanes(rows, node.of, leafPlanes));
    case 'atLeast':
      return atLeastOf(rows, node.n, parts(rows, node.of, leafPlanes));
    case 'fact':
    case 'activityCount':
    case 'daysSinceLast':
    case 'matchesIcp':
    case 'icpTier':
    case 'matchesPersona':
    case 'total':
    case 'gradeIn':
    case 'stageReached':
    case 'question':
      return leafPlanes(node);
    default:
      return assertNever(node);
  }
}

function parts(rows: number, nodes: readonly Node[], leafPlanes: LeafPlanes): Planes[] {
  return nodes.map((node) => nodePlanes(rows, node, leafPlanes));
}

function only(rows: number, nodes: readonly Node[], leafPlanes: LeafPlanes): Planes {
  return nodePlanes(rows, nodes[0] as Node, leafPlanes);
}
