import type { LeadData } from '#shared/engine/lead-data.ts';
import { leavesOf } from '#shared/model/condition-walk.ts';
import type { Model } from '#shared/model/model.ts';
import type { Rule } from '#shared/model/rule.ts';

/**
 * The bytes that a full score reads and writes if every column is gone over as often as it is now and none stays in a
 * cache: 4 for a code, a day or a sum, 1 for a rank or a grade, an eighth for an answer.
 */
export function bytesTouched(model: Model, data: LeadData): number {
  const { rows } = data;
  const ofType = activitiesByType(data);
  const bytesOf = (rule: Rule): number => {
    if (rule.kind === 'condition') return leavesOf(rule.condition).length * rows * 4.125 + rows * 0.25;
    if (rule.kind === 'banded') return rows * 4 * 3;
    const activities = rule.types.reduce((sum, type) => sum + (ofType.get(type) ?? 0), 0);
    // The rule's column is made, packed, added to its group and summed.
    return activities * (rule.maxTimes === null ? 8 : 9) + rows * 4 * 4;
  };
  const rules = model.rules.reduce((sum, rule) => sum + bytesOf(rule), 0);
  const known = model.fields.length * rows * 4.125;
  const groups = model.groups.length * rows * 4 * 3;
  const totals = 2 * rows * (4 + 4 + 5);
  const thresholds = 2 * 6 * rows * 4.125;
  const grades = rows * (4 + 4 + 1 + 2);
  return rules + known + groups + totals + thresholds + grades;
}

function activitiesByType({ activities }: LeadData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of activities?.type.codes ?? []) {
    const type = (activities?.type.values[code] ?? '').slice('Did '.length);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
