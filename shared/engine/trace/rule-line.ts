import { assertNever } from '../../lib/assert-never.ts';
import type { DimensionName } from '../../model/group.ts';
import type { ActivityRule, Rule } from '../../model/rule.ts';
import { answerAt } from '../columns/planes.ts';
import { activitiesOfLead } from '../conditions/activities-of-lead.ts';
import { bandFinder } from '../points/banded-rule.ts';
import { countedActivities } from '../points/counted-activities.ts';
import { fadedPoints } from '../points/decay.ts';
import { pointsAt, type RuleResult } from '../points/rule-result.ts';
import type { ExplanationLine, Saw, ZeroReason } from '../results.ts';
import type { Scores } from '../score.ts';
import { sawFact, sawOf, unknownFields } from './saw.ts';

/** What one rule saw in a lead and gave it, and why nothing where it gave nothing (P7). */
export function ruleLine(scores: Scores, place: number, dimension: DimensionName, row: number): ExplanationLine {
  const rule = scores.model.rules[place] as Rule;
  const result = scores.rules[place] as RuleResult;
  const points = pointsAt(result, row);
  const answer = answerAt(result.judged, row);
  const common = { kind: 'rule', dimension, group: rule.groupId, id: rule.id, points } as const;
  switch (rule.kind) {
    case 'condition': {
      const because: ZeroReason = { kind: 'unknown', fields: unknownFields(scores, rule.condition, row) };
      const zero = answer === 'yes' ? null : answer === 'no' ? ({ kind: 'no' } as const) : because;
      return { ...common, saw: sawOf(scores, rule.condition, row), because: zero };
    }
    case 'banded': {
      const fell = bandFinder(rule.bands)(scores.source.cell(rule.field, row).value);
      const because: ZeroReason = answer === 'unknown' ? { kind: 'unknown', fields: [rule.field] } : { kind: 'no' };
      return { ...common, saw: [sawFact(scores, rule.field, row)], because: fell === null ? because : null };
    }
    case 'activity':
      return { ...common, ...activityPart(scores, rule, row) };
    default:
      return assertNever(rule);
  }
}

function activityPart(scores: Scores, rule: ActivityRule, row: number): { saw: Saw[]; because: ZeroReason | null } {
  const { source } = scores;
  const seen = source.seen(rule.types, rule.asset);
  if (seen === null || !seen.choice.anySeen) {
    return { saw: [{ kind: 'activities', count: 0, ages: [], given: [] }], because: { kind: 'unknown', fields: [] } };
  }
  const day = source.asOf.at(row);
  const { days, assets } = activitiesOfLead(seen, row, day);
  const ages: number[] = [];
  const recent = { count: days.length, days, assets };
  countedActivities(rule, seen.index.assetKeys)(recent, day, (age) => ages.push(age));
  const given = ages.map((age) => fadedPoints(rule.points, rule.decay, age));
  const saw: Saw[] = [{ kind: 'activities', count: ages.length, ages, given }];
  if (ages.length === 0) return { saw, because: { kind: days.length > 0 ? 'outsideWindow' : 'noActivities' } };
  const faded = rule.points !== 0 && given.every((points) => points === 0);
  return { saw, because: faded ? { kind: 'outsideWindow' } : null };
}
