import type { ActivityRule } from '../../model/rule.ts';
import type { SeenActivities } from '../conditions/activity-planes.ts';
import { isChosen } from '../conditions/seen-activities.ts';
import type { Day } from '../lead-data.ts';

/** Calls back with the age of each activity that an activity rule counts, most recent first (P4); gives how many. */
export type VisitCounted = (row: number, day: Day, visit: (age: number) => void) => number;

/**
 * One rule's walk through a lead's activities. Those of one day are worth the same, so which of them is "the most
 * recent" never changes a sum. Assets seen are stamped with the number of the walk, so nothing is cleared between.
 */
export function countedActivities(seen: SeenActivities, rule: ActivityRule): VisitCounted {
  const { index, choice } = seen;
  const window = rule.withinDays ?? Number.POSITIVE_INFINITY;
  const most = rule.maxTimes ?? Number.POSITIVE_INFINITY;
  const stamps = new Int32Array(rule.oncePer === 'asset' ? index.assetKeys.length : 0);
  let walk = 0;
  return (row, day, visit) => {
    walk++;
    let count = 0;
    let lastDay: Day | null = null;
    const end = index.start[row + 1] as number;
    for (let i = index.start[row] as number; i < end && count < most; i++) {
      const on = index.day[i] as number;
      if (on > day) continue;
      if (day - on >= window) break;
      if (!isChosen(index, choice, i)) continue;
      if (rule.oncePer === 'day') {
        if (on === lastDay) continue;
        lastDay = on;
      } else if (rule.oncePer === 'asset') {
        const key = index.assetKeys[index.asset[i] as number] as number;
        if (key >= 0) {
          if (stamps[key] === walk) continue;
          stamps[key] = walk;
        }
      }
      visit(day - on);
      count++;
    }
    return count;
  };
}
