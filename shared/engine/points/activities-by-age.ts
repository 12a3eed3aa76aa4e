import type { ActivityRule } from '../../model/rule.ts';
import type { JudgedDay } from '../columns/judged-day.ts';
import { packNonZero } from '../columns/pack.ts';
import { mostActivities, type SeenActivities } from '../conditions/seen-activities.ts';
import { timesByRank } from './activities-by-day.ts';
import { fader } from './decay.ts';
import { type Given, newGiven } from './sums.ts';

/** What an activity gives by its age, where leads have days of their own and that is all there is to a rule. */
export type AgeTable = {
  /** Each lead's day. */
  readonly own: Int32Array;
  /** By age in days; older ones do not count. */
  readonly points: Int32Array;
  readonly alwaysGives: boolean;
  /** The k most recent only; null: all. */
  readonly times: number | null;
};

/** Ages greater than this are not worth a table. */
const mostAge = 1 << 16;

/** Null where all leads have one day, or more than the age decides: once per asset or day. */
export function ageTable({ own }: JudgedDay, rule: ActivityRule, seen: SeenActivities): AgeTable | null {
  const { first } = seen.index;
  if (own === null || rule.oncePer !== null || first === null) return null;
  const times = timesByRank(rule, seen);
  let last = first;
  for (const day of own) if (day > last) last = day;
  const ages = Math.min(rule.withinDays ?? Number.POSITIVE_INFINITY, last - first + 1);
  if (ages > mostAge) return null;
  const fade = fader(rule);
  const points = Int32Array.from({ length: ages }, (_, age) => fade(age));
  return { own, points, alwaysGives: points.every((given) => given !== 0), times };
}

/**
 * Adds what a rule gives, one pass over each of its types.
 * @returns where an activity counted; null: exactly where points were given
 */
export function addByAge(rows: number, table: AgeTable, seen: SeenActivities, given: Given): Uint32Array | null {
  const add = table.times === null ? addAll : addMostRecent;
  add(table, table.points, seen, given);
  if (table.alwaysGives) return null;
  const counted = newGiven(rows, mostActivities(seen));
  add(table, new Int32Array(table.points.length).fill(1), seen, counted);
  return packNonZero(rows, counted);
}

function addAll({ own }: AgeTable, byAge: Int32Array, { index, choice }: SeenActivities, sums: Given): void {
  const { start, lead, day, asset } = index;
  const { assets } = choice;
  const ages = byAge.length;
  for (const type of choice.types) {
    const end = start[type + 1] as number;
    for (let i = start[type] as number; i < end; i++) {
      const row = lead[i] as number;
      const age = (own[row] as number) - (day[i] as number);
      if (age < 0 || age >= ages) continue;
      if (assets !== null && assets[asset[i] as number] !== 1) continue;
      sums[row] = (sums[row] as number) + (byAge[age] as number);
    }
  }
}

/** Each type's activities of a lead come most recent first: the next one of all is the most recent of those in front. */
function addMostRecent(
  { own, times }: AgeTable,
  byAge: Int32Array,
  { index, choice }: SeenActivities,
  sums: Given,
): void {
  const { start, lead, day, asset } = index;
  const { types, assets } = choice;
  const most = times ?? Number.POSITIVE_INFINITY;
  const next = Int32Array.from(types, (type) => start[type] as number);
  const end = Int32Array.from(types, (type) => start[type + 1] as number);
  for (let row = 0; row < sums.length; row++) {
    const until = own[row] as number;
    let sum = 0;
    for (let taken = 0; taken < most; taken++) {
      let front = -1;
      let recent = 0;
      for (let t = 0; t < next.length; t++) {
        let i = next[t] as number;
        while (i < (end[t] as number) && lead[i] === row) {
          const isMeant = assets === null || assets[asset[i] as number] === 1;
          if (isMeant && (day[i] as number) <= until) break;
          i++;
        }
        next[t] = i;
        if (i === end[t] || lead[i] !== row || (front !== -1 && (day[i] as number) <= recent)) continue;
        front = t;
        recent = day[i] as number;
      }
      const age = until - recent;
      if (front === -1 || age >= byAge.length) break;
      sum += byAge[age] as number;
      next[front] = (next[front] as number) + 1;
    }
    sums[row] = sum;
    for (let t = 0; t < next.length; t++) {
      let i = next[t] as number;
      while (i < (end[t] as number) && lead[i] === row) i++;
      next[t] = i;
    }
  }
}
