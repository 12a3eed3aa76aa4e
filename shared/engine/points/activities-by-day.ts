import type { ActivityRule } from '../../model/rule.ts';
import type { ActivityIndex } from '../columns/activity-index.ts';
import { mostRank, ranksAmong } from '../columns/activity-ranks.ts';
import type { JudgedDay } from '../columns/judged-day.ts';
import { packNonZero } from '../columns/pack.ts';
import { mostActivities, type SeenActivities } from '../conditions/seen-activities.ts';
import type { Day } from '../lead-data.ts';
import { fader } from './decay.ts';
import { type Given, newGiven } from './sums.ts';

/** What an activity gives by the day it was on, `days[day − first]`, where that is all there is to a rule. */
export type DayTable = {
  readonly first: Day;
  readonly points: Int32Array;
  /** 1 for days that count. */
  readonly counts: Int32Array;
  /** Every day that counts gives points, all of one sign: an activity counted exactly where points were given. */
  readonly alwaysGives: boolean;
  /** The k most recent of a type only; null: all. */
  readonly times: number | null;
};

/** Days further apart than this are not worth a table. */
const mostDays = 1 << 16;

/**
 * Null where more than the day decides: leads with days of their own, once per asset or day, or "at most k times" where
 * the k most recent are not the first k that the index has of a lead.
 */
export function dayTable(asOf: JudgedDay, rule: ActivityRule, seen: SeenActivities): DayTable | null {
  const { first, latest } = seen.index;
  if (asOf.same === null || rule.oncePer !== null || first === null || latest === null) return null;
  if (latest - first >= mostDays) return null;
  const times = timesByRank(rule, seen);
  if (times !== null && (latest > asOf.same || times > mostRank || seen.choice.assets !== null)) return null;
  const points = new Int32Array(latest - first + 1);
  const counts = new Int32Array(points.length);
  const fade = fader(rule);
  const window = rule.withinDays ?? Number.POSITIVE_INFINITY;
  let alwaysGives = rule.points !== 0;
  for (let i = 0; i < points.length; i++) {
    const age = asOf.same - first - i;
    if (age < 0 || age >= window) continue;
    counts[i] = 1;
    points[i] = fade(age);
    alwaysGives &&= points[i] !== 0;
  }
  return { first, points, counts, alwaysGives, times };
}

/** How many of a lead's activities count; null: all, also where no lead has more. */
export function timesByRank({ maxTimes }: ActivityRule, seen: SeenActivities): number | null {
  return maxTimes === null || maxTimes >= mostActivities(seen) ? null : maxTimes;
}

/**
 * Adds what a rule gives, one pass over each of its types.
 * @returns where an activity counted; null: exactly where points were given
 */
export function addByDay(rows: number, table: DayTable, seen: SeenActivities, given: Given): Uint32Array | null {
  addTable(table, table.points, seen, given);
  if (table.alwaysGives) return null;
  const counted = newGiven(rows, mostActivities(seen));
  addTable(table, table.counts, seen, counted);
  return packNonZero(rows, counted);
}

function addTable({ first, times }: DayTable, byDay: Int32Array, { index, choice }: SeenActivities, sums: Given): void {
  const ranks = times === null ? [] : ranksAmong(index, choice.types);
  choice.types.forEach((type, i) => {
    if (choice.assets !== null) addChosen(sums, index, type, byDay, first, choice.assets);
    else if (times !== null) addMostRecent(sums, index, type, byDay, first, ranks[i] as Uint8Array, times);
    else addAll(sums, index, type, byDay, first);
  });
}

function addAll(sums: Given, { start, lead, day }: ActivityIndex, type: number, byDay: Int32Array, first: Day): void {
  const end = start[type + 1] as number;
  for (let i = start[type] as number; i < end; i++) {
    const row = lead[i] as number;
    sums[row] = (sums[row] as number) + (byDay[(day[i] as number) - first] as number);
  }
}

/** Of each lead the first `times`, by a mask: a branch here would be guessed wrong for most leads. */
function addMostRecent(
  sums: Given,
  { start, lead, day }: ActivityIndex,
  type: number,
  byDay: Int32Array,
  first: Day,
  ranks: Uint8Array,
  times: number,
): void {
  const from = start[type] as number;
  const end = start[type + 1] as number;
  for (let i = from; i < end; i++) {
    const row = lead[i] as number;
    const among = ((ranks[i - from] as number) - times) >> 31;
    sums[row] = (sums[row] as number) + ((byDay[(day[i] as number) - first] as number) & among);
  }
}

function addChosen(
  sums: Given,
  { start, lead, day, asset }: ActivityIndex,
  type: number,
  byDay: Int32Array,
  first: Day,
  assets: Uint8Array,
): void {
  const end = start[type + 1] as number;
  for (let i = start[type] as number; i < end; i++) {
    const row = lead[i] as number;
    const chosen = -(assets[asset[i] as number] as number);
    sums[row] = (sums[row] as number) + ((byDay[(day[i] as number) - first] as number) & chosen);
  }
}
