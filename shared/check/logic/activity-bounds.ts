import type { Leaf, TextTest } from '../../model/condition.ts';
import { type Answers, no, notNo, notYes, yes } from './answers.ts';
import { impliesAsset } from './text-tests.ts';

/** How often a lead was seen doing something: between `least` and `most` times, within some days. */
export type ActivityBound = {
  readonly types: readonly string[];
  readonly asset: TextTest | undefined;
  readonly within: number;
  readonly least: number;
  readonly most: number;
};

type ActivityLeaf = Extract<Leaf, { op: 'activityCount' | 'daysSinceLast' }>;
const often = Number.POSITIVE_INFINITY;

/**
 * What was seen of a lead for which the leaf gives one of the answers: one of these, null for anything. Whatever the
 * data could not show (C4), a yes or a no is also true of what was seen; and what was seen often enough, or too often,
 * is a yes or a no whatever else there may be.
 */
export function boundsOf(leaf: ActivityLeaf, answers: Answers): readonly ActivityBound[] | null {
  const { types, asset } = leaf;
  if (leaf.op === 'activityCount') {
    const { atLeast: least, atMost: most = often, withinDays: within = often } = leaf;
    const seen = { types, asset, within };
    const fewer = least === 0 ? [] : [{ ...seen, least: 0, most: least - 1 }];
    const more = most === often ? [] : [{ ...seen, least: most + 1, most: often }];
    if (answers === yes) return [{ ...seen, least, most }];
    if (answers === no) return [...fewer, ...more];
    if (answers === notYes) return most === often ? fewer : null;
    return answers === notNo && most !== often ? [{ ...seen, least: 0, most }] : null;
  }
  // “At most n days ago” is one within n + 1 days; “at least n days ago” is none within n days.
  const seen = { types, asset, within: leaf.is === 'atMost' ? leaf.days + 1 : leaf.days };
  const recent = leaf.is === 'atMost' ? yes : no;
  if (answers === recent) return [{ ...seen, least: 1, most: often }];
  const isOther = answers === (recent === yes ? no : yes) || answers === (recent === yes ? notYes : notNo);
  return isOther ? [{ ...seen, least: 0, most: 0 }] : null;
}

/** Whether a lead can be within all the bounds: what is part of something happens no more often than it. */
export function canBeWithin(bounds: readonly ActivityBound[]): boolean {
  return bounds.every((part) => bounds.every((whole) => part.least <= whole.most || !isPartOf(part, whole)));
}

function isPartOf(part: ActivityBound, whole: ActivityBound): boolean {
  if (part.within > whole.within || !part.types.every((type) => whole.types.includes(type))) return false;
  if (whole.asset === undefined) return true;
  return part.asset !== undefined && (sameTest(part.asset, whole.asset) || impliesAsset(part.asset, whole.asset));
}

function sameTest(a: TextTest, b: TextTest): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
