import type { Condition, Leaf } from './condition.ts';
import { leavesOf } from './condition-walk.ts';
import type { AnyRecord, RecordKind, RecordOf, WorkshopState } from './records.ts';
import type { GatedStage } from './stage.ts';

/** A record by kind and id. */
export type RecordRef = { readonly kind: RecordKind; readonly id: string };

/**
 * How far a condition may look (C5): facts, activities and answers → ICPs → personas → rules and totals →
 * grade → gates in order; never to its own kind, except gates to earlier gates. `fastTrack` looks at facts,
 * activities, ICP and persona only (S3). Disqualifiers and recycle reasons are judged before the gates (S4).
 */
export type ConditionPlace = 'answer' | 'icp' | 'persona' | 'rule' | 'fastTrack' | 'disqualifier' | 'recycle' | 'gate';

export type PlacedCondition = {
  readonly condition: Condition;
  readonly place: ConditionPlace;
  /** For gates: the stage whose gate it is. */
  readonly stage?: GatedStage;
};

/** Every condition a record holds. */
export function conditionsOf(kind: RecordKind, record: AnyRecord): PlacedCondition[] {
  switch (kind) {
    case 'icp': {
      const icp = record as RecordOf<'icp'>;
      const criteria = icp.criteria.map((criterion) => criterion.condition);
      return placed('icp', [...icp.mustHaves, ...criteria, ...icp.exclusions]);
    }
    case 'persona':
      return placed('persona', [(record as RecordOf<'persona'>).condition]);
    case 'rule': {
      const rule = record as RecordOf<'rule'>;
      return rule.kind === 'condition' ? placed('rule', [rule.condition]) : [];
    }
    case 'gate': {
      const gate = record as RecordOf<'gate'>;
      const own = [gate.entry, ...gate.exclusions].map(
        (condition): PlacedCondition => ({ condition, place: 'gate', stage: gate.stage }),
      );
      return [...own, ...placed('fastTrack', gate.fastTrack === null ? [] : [gate.fastTrack.condition])];
    }
    case 'disqualifier':
      return placed('disqualifier', [(record as RecordOf<'disqualifier'>).condition]);
    case 'recycleReason': {
      const reason = record as RecordOf<'recycleReason'>;
      return placed('recycle', [reason.carriedBy, reason.returnsWhen]);
    }
    case 'question':
      return placed('answer', [(record as RecordOf<'question'>).confirmedWhen]);
    default:
      return [];
  }
}

/** Every record that a record refers to. */
export function referencesOf(kind: RecordKind, record: AnyRecord): RecordRef[] {
  const fromConditions = conditionsOf(kind, record).flatMap(({ condition }) => leavesOf(condition).flatMap(leafRefs));
  return [...directRefs(kind, record), ...fromConditions];
}

/** Everything in the state that refers to the record. */
export function referrersOf(state: WorkshopState, target: RecordRef): RecordRef[] {
  const found: RecordRef[] = [];
  for (const kind of Object.keys(state) as RecordKind[]) {
    for (const record of Object.values(state[kind])) {
      const refers = referencesOf(kind, record).some((ref) => ref.kind === target.kind && ref.id === target.id);
      if (refers) found.push({ kind, id: record.id });
    }
  }
  return found;
}

function placed(place: ConditionPlace, conditions: readonly Condition[]): PlacedCondition[] {
  return conditions.map((condition) => ({ condition, place }));
}

function leafRefs(leaf: Leaf): RecordRef[] {
  switch (leaf.op) {
    case 'fact':
      return [{ kind: 'field', id: leaf.field }];
    case 'activityCount':
    case 'daysSinceLast':
      return leaf.types.map((id) => ({ kind: 'activityType', id }));
    case 'matchesIcp':
      return [{ kind: 'icp', id: leaf.icp }];
    case 'matchesPersona':
      return [{ kind: 'persona', id: leaf.persona }];
    case 'question':
      return [{ kind: 'question', id: leaf.question }];
    default:
      return [];
  }
}

function directRefs(kind: RecordKind, record: AnyRecord): RecordRef[] {
  const refs: RecordRef[] = [];
  if ('modelId' in record) refs.push({ kind: 'model', id: record.modelId });
  switch (kind) {
    case 'field': {
      const { derivation } = record as RecordOf<'field'>;
      if (derivation !== undefined) refs.push({ kind: 'field', id: derivation.from });
      break;
    }
    case 'rule': {
      const rule = record as RecordOf<'rule'>;
      refs.push({ kind: 'group', id: rule.groupId });
      if (rule.kind === 'banded') refs.push({ kind: 'field', id: rule.field });
      if (rule.kind === 'activity') refs.push(...rule.types.map((id): RecordRef => ({ kind: 'activityType', id })));
      break;
    }
    case 'gate': {
      const gate = record as RecordOf<'gate'>;
      const fields = [...gate.requires, ...(gate.fastTrack?.always ?? [])];
      refs.push(...fields.map((id): RecordRef => ({ kind: 'field', id })));
      break;
    }
    case 'recycleReason':
      refs.push({ kind: 'field', id: (record as RecordOf<'recycleReason'>).clockField });
      break;
    case 'question':
      refs.push({ kind: 'field', id: (record as RecordOf<'question'>).answerField });
      break;
    case 'dataSet': {
      const dataSet = record as RecordOf<'dataSet'>;
      refs.push(...Object.keys(dataSet.fields).map((id): RecordRef => ({ kind: 'field', id })));
      const types = Object.values(dataSet.activities?.types ?? {});
      refs.push(...types.map((id): RecordRef => ({ kind: 'activityType', id })));
      break;
    }
    case 'workshop': {
      const workshop = record as RecordOf<'workshop'>;
      refs.push({ kind: 'model', id: workshop.shownModel });
      if (workshop.shownDataSet !== null) refs.push({ kind: 'dataSet', id: workshop.shownDataSet });
      break;
    }
    default:
  }
  return refs;
}
