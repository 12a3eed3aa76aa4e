import type { TableFilter } from '#shared/engine/table/query.ts';
import type { Leaf, Node } from '#shared/model/condition.ts';
import { edgeWithin } from '../rules/use-edges.ts';

/** Just around a number that a test asks for: who lies there is one small step from the other answer. */
export type LeafEdge = {
  /** Both ends included; hundredths for totals. */
  readonly from: number;
  readonly to: number;
  /** Whether the ends are points of a total, in hundredths. */
  readonly ofTotal: boolean;
  /** True of those who lie there. */
  readonly is: Node;
  /** Finds them in the table of leads. */
  readonly find: TableFilter;
};

/** The edges of a test; none where it asks for no number from which the answer turns. */
export function edgesOf(leaf: Node): readonly LeafEdge[] {
  if (leaf.op === 'total') return [aroundTotal(leaf.of, leaf.atLeast)];
  if (leaf.op !== 'fact') return [];
  const { is } = leaf;
  switch (is.test) {
    case 'atLeast':
    case 'atMost':
    case 'moreThan':
    case 'lessThan':
      return around(leaf.field, is.value);
    case 'between':
      return [...around(leaf.field, is.from), ...(is.to === is.from ? [] : around(leaf.field, is.to))];
    default:
      return [];
  }
}

/** Five hundredths of the number to each side, and whole numbers where it is one. Zero has no such share. */
function around(field: (Leaf & { op: 'fact' })['field'], at: number): readonly LeafEdge[] {
  if (at === 0) return [];
  const share = Math.abs(at) / 20;
  const reach = Number.isInteger(at) ? Math.max(1, Math.round(share)) : share;
  const [from, to] = [at - reach, at + reach];
  return [
    {
      ...{ from, to, ofTotal: false },
      is: { op: 'fact', field, is: { test: 'between', from, to } },
      find: { column: `field:${field}`, is: 'between', from, to },
    },
  ];
}

/** As far as from the threshold of a grade. */
function aroundTotal(of: 'fit' | 'engagement', at: number): LeafEdge {
  const [from, to] = [at - edgeWithin, at + edgeWithin - 1];
  return {
    ...{ from, to, ofTotal: true },
    is: {
      op: 'all',
      of: [
        { op: 'total', of, atLeast: from },
        { op: 'not', of: { op: 'total', of, atLeast: to + 1 } },
      ],
    },
    find: { column: of, is: 'between', from, to },
  };
}
