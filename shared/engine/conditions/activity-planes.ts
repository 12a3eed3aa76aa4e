import type { Leaf } from '../../model/condition.ts';
import { wordsFor } from '../columns/every-plane.ts';
import type { JudgedDay } from '../columns/judged-day.ts';
import type { Answer, Planes } from '../columns/planes.ts';
import type { Day } from '../lead-data.ts';
import type { SeenActivities } from './seen-activities.ts';

type CountLeaf = Extract<Leaf, { op: 'activityCount' }>;
type LastLeaf = Extract<Leaf, { op: 'daysSinceLast' }>;
export type ActivityLeaf = CountLeaf | LastLeaf;

/** A condition on activities for all leads (C4); without any activities every answer is what nothing seen gives. */
export function activityPlanes(rows: number, leaf: ActivityLeaf, seen: SeenActivities | null, asOf: JudgedDay): Planes {
  const days = leaf.op === 'activityCount' ? leaf.withinDays : leaf.days;
  const blindOn = (day: Day): boolean => isBlind(seen, day, days);
  const sameBlind = asOf.same === null ? null : blindOn(asOf.same);
  const blindAt = (row: number): boolean => sameBlind ?? blindOn(asOf.at(row));
  if (leaf.op === 'activityCount') {
    const counts = countsWithin(rows, leaf, seen, asOf);
    return planesOf(rows, (row) => countAnswer(leaf, counts[row] as number, blindAt(row)));
  }
  const last = lastDays(rows, seen, asOf);
  return planesOf(rows, (row) => {
    const day = last[row] as number;
    return lastAnswer(leaf, day === noDay ? null : asOf.at(row) - day, blindAt(row));
  });
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
function countAnswer(leaf: CountLeaf, count: number, blind: boolean): Answer {
  if (leaf.atMost !== undefined && count > leaf.atMost) return 'no';
  if (blind) return leaf.atMost === undefined && count >= leaf.atLeast ? 'yes' : 'unknown';
  return count >= leaf.atLeast ? 'yes' : 'no';
}

/** An unseen activity can only make the last one more recent. */
function lastAnswer(leaf: LastLeaf, age: number | null, blind: boolean): Answer {
  if (leaf.is === 'atMost') {
    if (age !== null && age <= leaf.days) return 'yes';
    return blind ? 'unknown' : 'no';
  }
  if (age !== null && age < leaf.days) return 'no';
  return blind ? 'unknown' : 'yes';
}

/** Each lead's activities in the window that ends on the day it is judged on. */
function countsWithin(rows: number, leaf: CountLeaf, seen: SeenActivities | null, asOf: JudgedDay): Int32Array {
  const counts = new Int32Array(rows);
  if (seen === null) return counts;
  const { index, choice } = seen;
  const { lead, day, asset } = index;
  const window = leaf.withinDays ?? Number.POSITIVE_INFINITY;
  for (const type of choice.types) {
    for (let i = index.start[type] as number; i < (index.start[type + 1] as number); i++) {
      const row = lead[i] as number;
      const age = asOf.at(row) - (day[i] as number);
      const isMeant = choice.assets === null || choice.assets[asset[i] as number] === 1;
      if (isMeant && age >= 0 && age < window) counts[row] = (counts[row] as number) + 1;
    }
  }
  return counts;
}

/** Earlier than every day that can be written. */
const noDay = -(2 ** 31);

/** The day of each lead's last activity up to the day it is judged on; `noDay` where there is none. */
function lastDays(rows: number, seen: SeenActivities | null, asOf: JudgedDay): Int32Array {
  const last = new Int32Array(rows).fill(noDay);
  if (seen === null) return last;
  const { index, choice } = seen;
  const { lead, day, asset } = index;
  for (const type of choice.types) {
    for (let i = index.start[type] as number; i < (index.start[type + 1] as number); i++) {
      const row = lead[i] as number;
      const on = day[i] as number;
      if (on > asOf.at(row) || on <= (last[row] as number)) continue;
      if (choice.assets === null || choice.assets[asset[i] as number] === 1) last[row] = on;
    }
  }
  return last;
}

function planesOf(rows: number, answerOf: (row: number) => Answer): Planes {
  const yes = new Uint32Array(wordsFor(rows));
  const unknown = new Uint32Array(yes.length);
  for (let row = 0; row < rows; row++) {
    const answer = answerOf(row);
    const word = row >>> 5;
    if (answer === 'yes') yes[word] = (yes[word] as number) | (1 << (row & 31));
    else if (answer === 'unknown') unknown[word] = (unknown[word] as number) | (1 << (row & 31));
  }
  return { rows, yes, unknown };
}
