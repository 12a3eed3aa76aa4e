import type { Leaf } from '../../model/condition.ts';
import type { ActivityIndex } from '../columns/activity-index.ts';
import type { JudgedDay } from '../columns/judged-day.ts';
import { type Answer, type Planes, wordsFor } from '../columns/planes.ts';
import type { Day } from '../lead-data.ts';
import { type ActivityChoice, isChosen } from './seen-activities.ts';

export type ActivityLeaf = Extract<Leaf, { op: 'activityCount' | 'daysSinceLast' }>;

/** What a condition on activities is judged from. `complete`: the first day on which nothing is missing (A1). */
export type SeenActivities = {
  readonly index: ActivityIndex;
  readonly choice: ActivityChoice;
  readonly complete: Day | null;
};

/** A condition on activities for all leads (C4); without any activities every answer is what nothing seen gives. */
export function activityPlanes(rows: number, leaf: ActivityLeaf, seen: SeenActivities | null, asOf: JudgedDay): Planes {
  const words = wordsFor(rows);
  const yes = new Uint32Array(words);
  const unknown = new Uint32Array(words);
  for (let row = 0; row < rows; row++) {
    const answer = activityAnswer(leaf, seen, row, asOf.at(row));
    const at = row >>> 5;
    if (answer === 'yes') yes[at] = (yes[at] as number) | (1 << (row & 31));
    else if (answer === 'unknown') unknown[at] = (unknown[at] as number) | (1 << (row & 31));
  }
  return { rows, yes, unknown };
}

function activityAnswer(leaf: ActivityLeaf, seen: SeenActivities | null, row: number, day: Day): Answer {
  return leaf.op === 'activityCount'
    ? countAnswer(leaf, seen === null ? 0 : countSeen(leaf, seen, row, day), isBlind(seen, day, leaf.withinDays))
    : lastAnswer(leaf, seen === null ? null : lastSeen(seen, row, day), isBlind(seen, day, leaf.days));
}

/**
 * Whether activities may have happened that the data could not show: it has none of the types, or it is
 * complete only from a day after D − N. Without a window there is always a time before.
 */
function isBlind(seen: SeenActivities | null, day: Day, days: number | undefined): boolean {
  if (seen === null || !seen.choice.anySeen || seen.complete === null || days === undefined) return true;
  return seen.complete > day - days;
}

/** Unseen activities can only raise a count. */
function countAnswer(leaf: Extract<Leaf, { op: 'activityCount' }>, count: number, blind: boolean): Answer {
  if (leaf.atMost !== undefined && count > leaf.atMost) return 'no';
  if (blind) return leaf.atMost === undefined && count >= leaf.atLeast ? 'yes' : 'unknown';
  return count >= leaf.atLeast ? 'yes' : 'no';
}

/** An unseen activity can only make the last one more recent. */
function lastAnswer(leaf: Extract<Leaf, { op: 'daysSinceLast' }>, age: number | null, blind: boolean): Answer {
  if (leaf.is === 'atMost') {
    if (age !== null && age <= leaf.days) return 'yes';
    return blind ? 'unknown' : 'no';
  }
  if (age !== null && age < leaf.days) return 'no';
  return blind ? 'unknown' : 'yes';
}

function countSeen(leaf: Extract<Leaf, { op: 'activityCount' }>, seen: SeenActivities, row: number, day: Day): number {
  const { index, choice } = seen;
  const enough = leaf.atMost === undefined ? leaf.atLeast : leaf.atMost + 1;
  const window = leaf.withinDays ?? Number.POSITIVE_INFINITY;
  const end = index.start[row + 1] as number;
  let count = 0;
  for (let i = index.start[row] as number; i < end && count < enough; i++) {
    const age = day - (index.day[i] as number);
    if (age < 0) continue;
    if (age >= window) break;
    if (isChosen(index, choice, i)) count++;
  }
  return count;
}

function lastSeen(seen: SeenActivities, row: number, day: Day): number | null {
  const { index, choice } = seen;
  const end = index.start[row + 1] as number;
  for (let i = index.start[row] as number; i < end; i++) {
    const age = day - (index.day[i] as number);
    if (age >= 0 && isChosen(index, choice, i)) return age;
  }
  return null;
}
