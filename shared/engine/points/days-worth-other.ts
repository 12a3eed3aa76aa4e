import type { ActivityIndex } from '../columns/activity-index.ts';
import { ranksAmong } from '../columns/activity-ranks.ts';
import type { SeenActivities } from '../conditions/seen-activities.ts';
import { daysAtOnce, findDays } from '../kernels/find-days.ts';
import type { DayTable } from './activities-by-day.ts';
import type { Given } from './sums.ts';

/** What a rule gave every lead by a table of days, and where it gave something. */
export type GivenByDay = {
  readonly table: DayTable;
  readonly given: Exclude<Given, Float64Array>;
  readonly gave: Uint32Array;
};

/** Where more of the days are worth something else, adding everything anew is as quick. */
const mostShare = 0.25;

/**
 * What a rule gives by a table that differs from an earlier one on few days, as where its window was made longer: only the
 * activities of those days are looked at. Null where more is different. `seen` is what the earlier table was used on.
 */
export function givenAgain(before: GivenByDay, table: DayTable, seen: SeenActivities): GivenByDay | null {
  const days = daysBetween(before.table, table);
  if (days === null || seen.choice.assets !== null) return null;
  const { index, choice } = seen;
  const given = before.given.slice();
  const gave = before.gave.slice();
  const ranks = table.times === null ? null : ranksAmong(index, choice.types);
  const differences = table.points.map((now, day) => now - (before.table.points[day] as number));
  choice.types.forEach((type, i) => {
    const patch = { ...table, differences, days, given, gave, rank: ranks?.[i] ?? null };
    addDays(index, index.start[type] as number, index.start[type + 1] as number, patch);
  });
  return { table, given, gave };
}

type Patch = Pick<DayTable, 'first' | 'times'> & {
  readonly days: { readonly from: number; readonly to: number };
  readonly differences: Int32Array;
  readonly rank: Uint8Array | null;
  readonly given: Exclude<Given, Float64Array>;
  readonly gave: Uint32Array;
};

/** Adds the differences for the activities of one type, from `start` to `end`, and says where something is given now. */
function addDays({ day, lead }: ActivityIndex, start: number, end: number, patch: Patch): void {
  const { first, times, days, differences, rank, given, gave } = patch;
  for (let from = start; from < end; from += daysAtOnce) {
    const found = findDays(day, from, Math.min(end, from + daysAtOnce), first + days.from, first + days.to);
    for (let i = 0; i < found.length; i++) {
      const at = from + (found[i] as number);
      if (rank !== null && (rank[at - start] as number) >= (times as number)) continue;
      const row = lead[at] as number;
      const sum = (given[row] as number) + (differences[(day[at] as number) - first] as number);
      given[row] = sum;
      const bit = 1 << (row & 31);
      const others = (gave[row >>> 5] as number) & ~bit;
      gave[row >>> 5] = sum === 0 ? others : others | bit;
    }
  }
}

/** The first and the last day that are worth something else; null where that is too many, or the tables are of other kinds. */
function daysBetween(before: DayTable, now: DayTable): { readonly from: number; readonly to: number } | null {
  const isAlike = before.times === now.times && before.alwaysGives && now.alwaysGives;
  if (!isAlike || before.points.length !== now.points.length || before.first !== now.first) return null;
  const differs = (day: number): boolean => before.points[day] !== now.points[day];
  let from = 0;
  let to = now.points.length - 1;
  while (from < to && !differs(from)) from++;
  while (to > from && !differs(to)) to--;
  return to - from + 1 > now.points.length * mostShare ? null : { from, to };
}
