import { assertNever } from '../../lib/assert-never.ts';
import type { Condition, Leaf, Node } from '../../model/condition.ts';
import { allOf, anyOf, atLeastOf, notOf, type Planes } from '../columns/planes.ts';
import { serialOf, serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';

/** What the leaves of a condition say; each place in a model sees only what is computed before it (C5). */
export type LeafPlanes = (leaf: Leaf) => Planes;

/** A condition for all leads (C1). What is made of the same parts again is taken from what is kept. */
export function conditionPlanes(
  source: Pick<Source, 'rows' | 'derive'>,
  condition: Condition,
  leaf: LeafPlanes,
): Planes {
  const { rows, derive } = source;
  const visit = (node: Node): Planes => {
    switch (node.op) {
      case 'all':
      case 'any': {
        const parts = node.of.map(visit);
        if (parts.length === 1) return parts[0] as Planes;
        const join = node.op === 'all' ? allOf : anyOf;
        return derive(`${node.op} ${serialsOf(parts)} of ${rows}`, () => join(rows, parts));
      }
      case 'not': {
        const part = visit(node.of);
        return derive(`not ${serialOf(part)}`, () => notOf(part));
      }
      case 'atLeast': {
        const parts = node.of.map(visit);
        return derive(`${node.n} of ${serialsOf(parts)} of ${rows}`, () => atLeastOf(rows, node.n, parts));
      }
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
        return leaf(node);
      default:
        return assertNever(node);
    }
  };
  return visit(condition.root);
}
