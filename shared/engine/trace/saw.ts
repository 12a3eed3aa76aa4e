import type { Condition, Leaf } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import { answerAt } from '../columns/planes.ts';
import { activitiesOfLead } from '../conditions/activities-of-lead.ts';
import type { Saw } from '../results.ts';
import type { Scores } from '../score.ts';

/** What a condition looks at in one lead, in the lead's own spelling: each fact, set of activities or result once. */
export function sawOf(scores: Scores, condition: Condition, row: number): Saw[] {
  const saw = new Map<string, Saw>();
  for (const leaf of leavesOf(condition)) {
    for (const seen of sawInLeaf(scores, leaf, row)) saw.set(JSON.stringify(seen), seen);
  }
  return [...saw.values()];
}

/** A fact as the lead has it. */
export function sawFact(scores: Scores, field: string, row: number): Saw {
  const { text, value, from } = scores.source.cell(field, row);
  if (value === null) return { kind: 'unknownFact', field };
  return { kind: 'fact', field, text, ...(from !== undefined && { from }) };
}

/** The facts because of which a condition is unknown: those of its leaves that are unknown, each once. */
export function unknownFields(scores: Scores, condition: Condition, row: number): string[] {
  const fields = leavesOf(condition).flatMap((leaf) => unknownInLeaf(scores, leaf, row));
  return [...new Set(fields)];
}

function sawInLeaf(scores: Scores, leaf: Leaf, row: number): Saw[] {
  switch (leaf.op) {
    case 'fact':
      return [sawFact(scores, leaf.field, row)];
    case 'activityCount':
    case 'daysSinceLast':
      return [sawActivities(scores, leaf, row)];
    case 'question': {
      const question = scores.model.questions.find(({ id }) => id === leaf.question);
      return question === undefined ? [] : [sawFact(scores, question.answerField, row)];
    }
    case 'matchesIcp':
      return [{ kind: 'result', of: 'icp', id: leaf.icp, is: answerAt(scores.leaf(leaf), row) }];
    case 'matchesPersona':
      return [{ kind: 'result', of: 'persona', id: leaf.persona, is: answerAt(scores.leaf(leaf), row) }];
    case 'icpTier': {
      const tier = scores.tier[row] as number;
      return [{ kind: 'result', of: 'tier', id: tier === 0 ? '' : String(tier), is: answerAt(scores.leaf(leaf), row) }];
    }
    default:
      return [];
  }
}

function sawActivities(
  { source }: Scores,
  leaf: Extract<Leaf, { op: 'activityCount' | 'daysSinceLast' }>,
  row: number,
): Saw {
  const seen = source.seen(leaf.types, leaf.asset);
  const window = leaf.op === 'activityCount' ? (leaf.withinDays ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const day = source.asOf.at(row);
  const days = seen === null ? [] : activitiesOfLead(seen, row, day).days;
  const ages = days.map((on) => day - on).filter((age) => age < window);
  return { kind: 'activities', count: ages.length, ages, given: [] };
}

function unknownInLeaf(scores: Scores, leaf: Leaf, row: number): string[] {
  if (leaf.op === 'fact') return isUnknownFact(scores, leaf.field, row) ? [leaf.field] : [];
  if (leaf.op === 'question') {
    const question = scores.model.questions.find(({ id }) => id === leaf.question);
    return question === undefined ? [] : unknownFields(scores, question.confirmedWhen, row);
  }
  if (leaf.op === 'matchesIcp') {
    const index = scores.model.icps.findIndex(({ id }) => id === leaf.icp);
    return index === -1 ? [] : missingForIcp(scores, index, row);
  }
  if (leaf.op === 'matchesPersona') {
    const persona = scores.model.personas.find(({ id }) => id === leaf.persona);
    return persona === undefined ? [] : unknownFields(scores, persona.condition, row);
  }
  return [];
}

function isUnknownFact({ source }: Scores, field: string, row: number): boolean {
  return source.cell(field, row).value === null;
}

/** The facts that keep a lead unconfirmed for an ICP (I1); none where it matches or does not. */
export function missingForIcp(scores: Scores, index: number, row: number): string[] {
  const icp = scores.model.icps[index];
  const result = scores.icps[index];
  if (icp === undefined || result === undefined || answerAt(result.planes, row) !== 'unknown') return [];
  const conditions = [
    ...icp.mustHaves,
    ...icp.exclusions,
    ...icp.criteria.filter(({ weight }) => weight > 0).map(({ condition }) => condition),
  ];
  const fields = conditions
    .filter((condition) => answerAt(scores.judge(condition), row) === 'unknown')
    .flatMap((condition) => unknownFields(scores, condition, row));
  return [...new Set(fields)];
}
