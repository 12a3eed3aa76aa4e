import type { Node } from '../../model/condition.ts';

/** A set of the three answers a condition can give (C1), as bits. */
export type Answers = number;
export const yes = 1;
export const no = 2;
export const unknown = 4;
export const notYes: Answers = no | unknown;
export const notNo: Answers = yes | unknown;

/** At least `need` of the parts give one of the answers. */
export type Goal = { readonly need: number; readonly of: readonly Node[]; readonly answers: Answers };

export function goal(node: Node, answers: Answers): Goal {
  return { need: 1, of: [node], answers };
}

type Joint = Extract<Node, { op: 'all' } | { op: 'any' } | { op: 'atLeast' }>;

/** What a joint must be for its parts: Kleene's tables (C1), read backwards. Only for the four sets above. */
export function partsOf(node: Joint, answers: Answers): Goal {
  const { length } = node.of;
  const least = node.op === 'all' ? length : node.op === 'any' ? 1 : node.n;
  const towardsYes = answers === yes || answers === notNo;
  return { need: towardsYes ? least : length - least + 1, of: node.of, answers };
}

/** `not` swaps yes and no. */
export function swapped(answers: Answers): Answers {
  return (answers & unknown) | (answers & yes ? no : 0) | (answers & no ? yes : 0);
}
