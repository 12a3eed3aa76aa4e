import type { ActivityRule } from '../../model/rule.ts';
import { packNonZero } from '../columns/pack.ts';
import { samePlanes, wordsFor } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';
import type { SeenActivities } from '../conditions/seen-activities.ts';
import { addByAge, ageTable } from './activities-by-age.ts';
import { addByDay, dayTable } from './activities-by-day.ts';
import { addLeadByLead } from './activities-by-lead.ts';
import type { RuleResult } from './rule-result.ts';
import { newSums, type Sums } from './sums.ts';

/** An activity rule for all leads (P4). It cannot be judged where the data set has none of its types. */
export function activityRuleResult(source: Source, rule: ActivityRule): RuleResult {
  const { types, asset, points, withinDays, oncePer, maxTimes, decay } = rule;
  const depends = { types, asset: asset ?? null, points, withinDays, oncePer, maxTimes, decay };
  return source.keptGiven(depends, () => workOut(source, rule));
}

function workOut(source: Source, rule: ActivityRule): RuleResult {
  const { rows } = source;
  const seen = source.seen(rule.types, rule.asset);
  if (seen === null || !seen.choice.anySeen) {
    const none = new Uint32Array(wordsFor(rows));
    return { judged: samePlanes(rows, 'unknown'), gave: none, part: { kind: 'bits', bits: none, points: 0, most: 0 } };
  }
  const most = mostTimes(seen, rule) * Math.abs(rule.points);
  const given = newSums(rows, most);
  const counted = addGiven(source, rule, seen, given);
  const gave = packNonZero(rows, given);
  const judged = { rows, yes: counted ?? gave, unknown: new Uint32Array(gave.length) };
  return { judged, gave, part: { kind: 'column', given, most } };
}

/** By whatever table decides; where none does, lead by lead. @returns where an activity counted; null: where it gave */
function addGiven(source: Source, rule: ActivityRule, seen: SeenActivities, given: Sums): Uint32Array | null {
  const { rows, asOf } = source;
  const byDay = dayTable(asOf, rule, seen);
  if (byDay !== null) return addByDay(rows, byDay, seen, given);
  const byAge = ageTable(asOf, rule, seen);
  return byAge === null ? addLeadByLead(source, rule, seen, given) : addByAge(rows, byAge, seen, given);
}

/** No lead's activities count more often than this. */
export function mostTimes({ index, choice }: SeenActivities, { maxTimes }: ActivityRule): number {
  const most = choice.types.reduce((sum, type) => sum + (index.most[type] as number), 0);
  return Math.min(most, maxTimes ?? most);
}
