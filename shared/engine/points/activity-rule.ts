import type { ActivityRule } from '../../model/rule.ts';
import { samePlanes, wordsFor } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';
import type { SeenActivities } from '../conditions/activity-planes.ts';
import type { Day } from '../lead-data.ts';
import { countedActivities } from './counted-activities.ts';
import { fader } from './decay.ts';
import type { RuleResult } from './rule-result.ts';

/** An activity rule for all leads (P4). It cannot be judged where the data set has none of its types. */
export function activityRuleResult(source: Source, rule: ActivityRule): RuleResult {
  const { types, asset, points, withinDays, oncePer, maxTimes, decay } = rule;
  const depends = { types, asset: asset ?? null, points, withinDays, oncePer, maxTimes, decay };
  return source.keptGiven(depends, () => workOut(source, rule));
}

function workOut(source: Source, rule: ActivityRule): RuleResult {
  const { rows, asOf } = source;
  const seen = source.seen(rule.types, rule.asset);
  if (seen === null || !seen.choice.anySeen) {
    return { given: new Int32Array(rows), judged: samePlanes(rows, 'unknown') };
  }
  const most = Math.min(seen.index.most, rule.maxTimes ?? Number.POSITIVE_INFINITY);
  const given = most * Math.abs(rule.points) < 2 ** 31 ? new Int32Array(rows) : new Float64Array(rows);
  const yes = new Uint32Array(wordsFor(rows));
  const sumOf = rule.oncePer === null ? plainSum(seen, rule) : choosySum(seen, rule);
  for (let row = 0; row < rows; row++) {
    const sum = sumOf(row, asOf.at(row));
    if (sum === null) continue;
    given[row] = sum;
    yes[row >>> 5] = (yes[row >>> 5] as number) | (1 << (row & 31));
  }
  return { given, judged: { rows, yes, unknown: new Uint32Array(yes.length) } };
}

/** What a lead's activities give together, in hundredths; null where none counts. */
type SumOf = (row: number, day: Day) => number | null;

function choosySum(seen: SeenActivities, rule: ActivityRule): SumOf {
  const fade = fader(rule.points, rule.decay);
  const visitCounted = countedActivities(seen, rule);
  let sum = 0;
  const add = (age: number): void => {
    sum += fade(age);
  };
  return (row, day) => {
    sum = 0;
    return visitCounted(row, day, add) === 0 ? null : sum;
  };
}

/** As `choosySum` for rules that are not once per asset or day, which are most: one tight walk without calls. */
function plainSum({ index, choice }: SeenActivities, rule: ActivityRule): SumOf {
  const { start, day: days, type, asset } = index;
  const { types, assets } = choice;
  const fade = fader(rule.points, rule.decay);
  const window = rule.withinDays ?? Number.POSITIVE_INFINITY;
  const most = rule.maxTimes ?? Number.POSITIVE_INFINITY;
  return (row, day) => {
    const end = start[row + 1] as number;
    let sum = 0;
    let count = 0;
    for (let i = start[row] as number; i < end; i++) {
      const age = day - (days[i] as number);
      if (age < 0) continue;
      if (age >= window) break;
      if (types[type[i] as number] !== 1) continue;
      if (assets !== null && assets[asset[i] as number] !== 1) continue;
      sum += fade(age);
      count++;
      if (count === most) break;
    }
    return count === 0 ? null : sum;
  };
}
