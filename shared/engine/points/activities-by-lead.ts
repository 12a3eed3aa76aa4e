import type { ActivityRule } from '../../model/rule.ts';
import { wordsFor } from '../columns/every-plane.ts';
import type { Source } from '../columns/source.ts';
import { mostActivities, type SeenActivities } from '../conditions/seen-activities.ts';
import type { Day } from '../lead-data.ts';
import { countedActivities } from './counted-activities.ts';
import { fader } from './decay.ts';
import type { Given } from './sums.ts';

/**
 * Adds what a rule gives lead by lead, whatever it asks (P4): each lead's activities of all its types are put in order,
 * then walked.
 * @returns where an activity counted
 */
export function addLeadByLead(
  { rows, asOf }: Source,
  rule: ActivityRule,
  seen: SeenActivities,
  given: Given,
): Uint32Array {
  const counted = new Uint32Array(wordsFor(rows));
  const fade = fader(rule);
  const visitCounted = countedActivities(rule, seen.index.assetKeys);
  const gather = gatherer(seen);
  let sum = 0;
  const add = (age: number): void => {
    sum += fade(age);
  };
  for (let row = 0; row < rows; row++) {
    const day = asOf.at(row);
    const recent = gather(row, day);
    if (recent.count === 0) continue;
    sum = 0;
    if (visitCounted(recent, day, add) === 0) continue;
    given[row] = sum;
    counted[row >>> 5] = (counted[row >>> 5] as number) | (1 << (row & 31));
  }
  return counted;
}

type Gathered = { count: number; readonly days: Int32Array; readonly assets: Uint32Array };

/** Hands out leads' chosen activities in order, for rows that only go up; what it hands out is overwritten. */
function gatherer(seen: SeenActivities): (row: number, day: Day) => Gathered {
  const { index, choice } = seen;
  const { start, lead, day: days, asset } = index;
  const most = mostActivities(seen);
  const next = Int32Array.from(choice.types, (type) => start[type] as number);
  const end = Int32Array.from(choice.types, (type) => start[type + 1] as number);
  const found = { count: 0, days: new Int32Array(most), assets: new Uint32Array(most) };
  return (row, until) => {
    found.count = 0;
    for (let t = 0; t < next.length; t++) {
      let i = next[t] as number;
      for (; i < (end[t] as number) && lead[i] === row; i++) {
        const isMeant = choice.assets === null || choice.assets[asset[i] as number] === 1;
        if (isMeant && (days[i] as number) <= until) insert(found, days[i] as number, asset[i] as number);
      }
      next[t] = i;
    }
    return found;
  };
}

/** Each type's activities come in order, so that most go to the end. */
function insert(found: Gathered, day: Day, asset: number): void {
  const { days, assets } = found;
  let at = found.count;
  found.count++;
  while (at > 0 && (days[at - 1] as number) < day) {
    days[at] = days[at - 1] as number;
    assets[at] = assets[at - 1] as number;
    at--;
  }
  days[at] = day;
  assets[at] = asset;
}
