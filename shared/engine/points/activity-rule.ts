import type { ActivityRule } from '../../model/rule.ts';
import { samePlanes, wordsFor } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';
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
  const fade = fader(rule.points, rule.decay);
  const visitCounted = countedActivities(seen, rule);
  let sum = 0;
  const add = (age: number): void => {
    sum += fade(age);
  };
  for (let row = 0; row < rows; row++) {
    sum = 0;
    if (visitCounted(row, asOf.at(row), add) === 0) continue;
    given[row] = sum;
    yes[row >>> 5] = (yes[row >>> 5] as number) | (1 << (row & 31));
  }
  return { given, judged: { rows, yes, unknown: new Uint32Array(yes.length) } };
}
