import { assertNever } from '../../lib/assert-never.ts';
import type { DimensionName } from '../../model/group.ts';
import type { ActivityRule, Rule } from '../../model/rule.ts';
import { answerAt } from '../columns/planes.ts';
import { isChosen } from '../conditions/seen-activities.ts';
import { bandOf } from '../points/banded-rule.ts';
import { countedActivities } from '../points/counted-activities.ts';
import { fadedPoints } from '../points/decay.ts';
import type { RuleResult } from '../points/rule-result.ts';
import type { ExplanationLine, Saw, ZeroReason } from '../results.ts';
import type { Scores } from '../score.ts';
import { sawFact, sawOf, unknownFields } from './saw.ts';

/** What one rule saw in a lead and gave it, and why nothing where it gave nothing (P7). */
export function ruleLine(scores: Scores, place: number, dimension: DimensionName, row: number): ExplanationLine {
  const rule = scores.model.rules[place] as Rule;
  const { given, judged } = scores.rules[place] as RuleResult;
  const points = given[row] as number;
  const answer = answerAt(judged, row);
  const common = { kind: 'rule', dimension, group: rule.groupId, id: rule.id, points } as const;
  switch (rule.kind) {
    case 'condition': {
      const because: ZeroReason = { kind: 'unknown', fields: unknownFields(scores, rule.condition, row) };
      const zero = answer === 'yes' ? null : answer === 'no' ? ({ kind: 'no' } as const) : because;
      return { ...common, saw: sawOf(scores, rule.condition, row), because: zero };
    }
    case 'banded': {
      const { codes, values } = scores.source.facts(rule.field);
      const fell = bandOf(rule.bands, values[codes[row] as number] ?? null);
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
  const ages: number[] = [];
  countedActivities(seen, rule)(row, day, (age) => ages.push(age));
  const given = ages.map((age) => fadedPoints(rule.points, rule.decay, age));
  const saw: Saw[] = [{ kind: 'activities', count: ages.length, ages, given }];
  if (ages.length > 0) {
    const faded = rule.points !== 0 && given.every((points) => points === 0);
    return { saw, because: faded ? { kind: 'outsideWindow' } : null };
  }
  const { index, choice } = seen;
  for (let i = index.start[row] as number; i < (index.start[row + 1] as number); i++) {
    if ((index.day[i] as number) <= day && isChosen(index, choice, i))
      return { saw, because: { kind: 'outsideWindow' } };
  }
  return { saw, because: { kind: 'noActivities' } };
}
