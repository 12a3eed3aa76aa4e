import type { ActivityRule } from '../../model/rule.ts';
import { nobody, wordsFor } from '../columns/every-plane.ts';
import { packNonZero } from '../columns/pack.ts';
import { samePlanes } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';
import { mostActivities, type SeenActivities } from '../conditions/seen-activities.ts';
import { addByAge, ageTable } from './activities-by-age.ts';
import { addByDay, type DayTable, dayTable } from './activities-by-day.ts';
import { addLeadByLead } from './activities-by-lead.ts';
import { type GivenByDay, givenAgain } from './days-worth-other.ts';
import type { RuleResult } from './rule-result.ts';
import { type Given, isNarrow, isSmall, newGiven } from './sums.ts';

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
  const { given, gave, counted } = workOutGiven(source, rule, seen, most);
  const judged = { rows, yes: counted ?? gave, unknown: nobody(rows) };
  return { judged, gave, part: { kind: 'column', given, most } };
}

/** `counted`: where an activity counted; null: exactly where points were given. */
type Worked = { readonly given: Given; readonly gave: Uint32Array; readonly counted: Uint32Array | null };

/** By whatever table decides; where none does, lead by lead. */
function workOutGiven(source: Source, rule: ActivityRule, seen: SeenActivities, most: number): Worked {
  const { rows, asOf } = source;
  const byDay = dayTable(asOf, rule, seen);
  const again = byDay === null ? null : fromEarlier(source, rule, seen, byDay, most);
  if (again !== null) return { ...again, counted: null };
  const given = newGiven(rows, most);
  const byAge = byDay === null ? ageTable(asOf, rule, seen) : null;
  const counted =
    byDay !== null
      ? addByDay(rows, byDay, seen, given)
      : byAge !== null
        ? addByAge(rows, byAge, seen, given)
        : addLeadByLead(source, rule, seen, given);
  const gave = packNonZero(rows, given);
  if (byDay !== null && counted === null && !(given instanceof Float64Array)) {
    keepForNext(source, rule, seen, { table: byDay, given, gave });
  }
  return { given, gave, counted };
}

/** What a rule last gave, and on which of the data set's activities. */
type Latest = { readonly types: string; readonly made: GivenByDay };

function fromEarlier(
  source: Source,
  rule: ActivityRule,
  seen: SeenActivities,
  table: DayTable,
  most: number,
): GivenByDay | null {
  const before = source.latest.get(`rule ${rule.id}`) as Latest | undefined;
  if (before?.types !== seen.choice.types.join(' ')) return null;
  if (!hasRoomFor(before.made.given, most)) return null;
  const made = givenAgain(before.made, table, seen);
  if (made !== null) keepForNext(source, rule, seen, made);
  return made;
}

function hasRoomFor(given: GivenByDay['given'], most: number): boolean {
  return given instanceof Int16Array ? isNarrow(most) : isSmall(most);
}

function keepForNext({ latest }: Source, { id }: ActivityRule, { choice }: SeenActivities, made: GivenByDay): void {
  if (choice.assets === null) latest.set(`rule ${id}`, { types: choice.types.join(' '), made });
}

/** No lead's activities count more often than this. */
export function mostTimes(seen: SeenActivities, { maxTimes }: ActivityRule): number {
  const most = mostActivities(seen);
  return Math.min(most, maxTimes ?? most);
}
