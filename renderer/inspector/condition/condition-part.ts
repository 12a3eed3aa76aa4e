import type { Command } from '#shared/commands/command.ts';
import type { Condition } from '#shared/model/condition.ts';
import type { RecordOf, WorkshopState } from '#shared/model/records.ts';
import type { PlacedCondition } from '#shared/model/references.ts';

/** Which condition of which record: what the builder has open. */
export type ConditionPart =
  | { readonly kind: 'persona' | 'disqualifier' | 'rule'; readonly id: string }
  | {
      readonly kind: 'icp';
      readonly id: string;
      readonly list: 'mustHaves' | 'criteria' | 'exclusions';
      readonly at: number;
    }
  | { readonly kind: 'gate'; readonly id: string; readonly of: 'entry' | 'fastTrack' }
  | { readonly kind: 'gate'; readonly id: string; readonly of: 'exclusions'; readonly at: number }
  | { readonly kind: 'recycleReason'; readonly id: string; readonly of: 'carriedBy' | 'returnsWhen' }
  | { readonly kind: 'question'; readonly id: string };

/** The condition with the place it stands in; null when it is not there (any more). */
export function conditionAt(state: WorkshopState, part: ConditionPart): PlacedCondition | null {
  switch (part.kind) {
    case 'persona':
    case 'disqualifier': {
      const record = state[part.kind][part.id];
      return record === undefined ? null : { condition: record.condition, place: part.kind };
    }
    case 'rule': {
      const rule = state.rule[part.id];
      return rule?.kind === 'condition' ? { condition: rule.condition, place: 'rule' } : null;
    }
    case 'icp': {
      const found = icpConditions(state.icp[part.id], part.list)[part.at];
      return found === undefined ? null : { condition: found, place: 'icp' };
    }
    case 'gate':
      return gateCondition(state.gate[part.id], part);
    case 'recycleReason': {
      const reason = state.recycleReason[part.id];
      return reason === undefined ? null : { condition: reason[part.of], place: 'recycle' };
    }
    case 'question': {
      const question = state.question[part.id];
      return question === undefined ? null : { condition: question.confirmedWhen, place: 'answer' };
    }
  }
}

/** The command that writes the condition anew; null when it is not there (any more). */
export function changeCondition(state: WorkshopState, part: ConditionPart, condition: Condition): Command | null {
  if (conditionAt(state, part) === null) return null;
  const { kind, id } = part;
  switch (kind) {
    case 'persona':
    case 'disqualifier':
    case 'rule':
      return { type: `${kind}.change`, id, set: { condition } } as Command;
    case 'icp': {
      const icp = state.icp[id] as RecordOf<'icp'>;
      if (part.list !== 'criteria')
        return { type: 'icp.change', id, set: { [part.list]: icp[part.list].with(part.at, condition) } };
      const criterion = icp.criteria[part.at];
      const criteria = icp.criteria.with(part.at, { weight: criterion?.weight ?? 0, condition });
      return { type: 'icp.change', id, set: { criteria } };
    }
    case 'gate': {
      const gate = state.gate[id] as RecordOf<'gate'>;
      if (part.of === 'entry') return { type: 'gate.change', id, set: { entry: condition } };
      if (part.of === 'exclusions') {
        return { type: 'gate.change', id, set: { exclusions: gate.exclusions.with(part.at, condition) } };
      }
      const always = gate.fastTrack?.always ?? [];
      return { type: 'gate.change', id, set: { fastTrack: { condition, always } } };
    }
    case 'recycleReason':
      return { type: 'recycleReason.change', id, set: { [part.of]: condition } };
    case 'question':
      return { type: 'question.change', id, set: { confirmedWhen: condition } };
  }
}

export function samePart(a: ConditionPart, b: ConditionPart): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function icpConditions(icp: RecordOf<'icp'> | undefined, list: 'mustHaves' | 'criteria' | 'exclusions'): Condition[] {
  if (icp === undefined) return [];
  return list === 'criteria' ? icp.criteria.map((criterion) => criterion.condition) : icp[list];
}

function gateCondition(
  gate: RecordOf<'gate'> | undefined,
  part: Extract<ConditionPart, { kind: 'gate' }>,
): PlacedCondition | null {
  if (gate === undefined) return null;
  if (part.of === 'entry') return { condition: gate.entry, place: 'gate', stage: gate.stage };
  if (part.of === 'fastTrack') {
    return gate.fastTrack === null ? null : { condition: gate.fastTrack.condition, place: 'fastTrack' };
  }
  const condition = part.of === 'exclusions' ? gate.exclusions[part.at] : undefined;
  return condition === undefined ? null : { condition, place: 'gate', stage: gate.stage };
}
