import type { ActivityRule } from '../../model/rule.ts';
import type { Day } from '../lead-data.ts';

/** Some activities of one lead, most recent first, none later than the day it is judged on. */
type Recent = {
  readonly count: number;
  readonly days: ArrayLike<Day>;
  /** Codes. */
  readonly assets: ArrayLike<number>;
};

/** Calls back with the age of each activity that a rule counts, most recent first (P4); gives how many. */
export type VisitCounted = (recent: Recent, day: Day, visit: (age: number) => void) => number;

/**
 * One rule's walk through leads' activities of its types and assets. Those of one day are worth the same, so which of
 * them is "the most recent" never changes a sum. Assets seen are stamped with the number of the walk, so nothing is
 * cleared between leads.
 */
export function countedActivities(rule: ActivityRule, assetKeys: Int32Array): VisitCounted {
  const window = rule.withinDays ?? Number.POSITIVE_INFINITY;
  const most = rule.maxTimes ?? Number.POSITIVE_INFINITY;
  const stamps = new Int32Array(rule.oncePer === 'asset' ? assetKeys.length : 0);
  let walk = 0;
  return ({ count, days, assets }, day, visit) => {
    walk++;
    let counted = 0;
    let lastDay: Day | null = null;
    for (let i = 0; i < count && counted < most; i++) {
      const on = days[i] as number;
      if (day - on >= window) break;
      if (rule.oncePer === 'day') {
        if (on === lastDay) continue;
        lastDay = on;
      } else if (rule.oncePer === 'asset') {
        const key = assetKeys[assets[i] as number] as number;
        if (key >= 0) {
          if (stamps[key] === walk) continue;
          stamps[key] = walk;
        }
      }
      visit(day - on);
      counted++;
    }
    return counted;
  };
}
