import { assertNever } from '../../lib/assert-never.ts';
import type { ActivityRule, Decay, Rule } from '../../model/rule.ts';
import { isAlways, isNever } from '../logic/can-be.ts';
import type { Range, Room } from '../logic/room.ts';
import { reachedBands } from './reached-bands.ts';

/** The least and the most that a rule gives to any lead, in hundredths (P2–P5); infinite where nothing limits it. */
export function rangeOfRule(room: Room, rule: Rule): Range {
  switch (rule.kind) {
    case 'condition': {
      if (isNever(room, rule.condition)) return { least: 0, most: 0 };
      return isAlways(room, rule.condition) ? { least: rule.points, most: rule.points } : around0(rule.points);
    }
    case 'banded': {
      const { reached, leavesOut } = reachedBands(rule, room.fields.get(rule.field));
      const points = reached.map((place) => rule.bands[place]?.points ?? 0);
      // An unknown fact gives nothing, unless a band says otherwise.
      const nothing = leavesOut || !rule.bands.some(({ kind }) => kind === 'unknown') ? [0] : [];
      return rangeOf([...points, ...nothing]);
    }
    case 'activity':
      return around0(rule.points === 0 ? 0 : rule.points * timesOf(rule));
    default:
      return assertNever(rule);
  }
}

/** How many activities can count at most. */
function timesOf({ withinDays, oncePer, maxTimes, decay }: ActivityRule): number {
  const times = maxTimes ?? Number.POSITIVE_INFINITY;
  if (oncePer !== 'day') return times;
  return Math.min(times, withinDays ?? Number.POSITIVE_INFINITY, lastsFor(decay));
}

/** Days after which nothing is left of an activity's points. */
function lastsFor(decay: Decay): number {
  if (decay.kind === 'linear' || (decay.kind === 'step' && decay.fraction === 0)) return decay.days;
  return Number.POSITIVE_INFINITY;
}

function around0(points: number): Range {
  return rangeOf([0, points]);
}

function rangeOf(points: readonly number[]): Range {
  return points.length === 0 ? { least: 0, most: 0 } : { least: Math.min(...points), most: Math.max(...points) };
}
