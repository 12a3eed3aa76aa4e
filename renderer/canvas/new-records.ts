import { byPosition } from '#shared/lib/by-position.ts';
import { never } from '#shared/model/condition.ts';
import type { DimensionName } from '#shared/model/group.ts';
import type {
  ActivityTypeId,
  DisqualifierId,
  FieldId,
  GateId,
  GroupId,
  IcpId,
  PersonaId,
  RuleId,
} from '#shared/model/ids.ts';
import type { LocalText } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import type { Rule } from '#shared/model/rule.ts';
import type { GatedStage } from '#shared/model/stage.ts';

/** Records as they begin: empty, valid, after those that are there, and true of nobody until the room says more. */

export function newIcp(model: Model, id: string, name: LocalText): RecordOf<'icp'> {
  return {
    id: id as IcpId,
    modelId: model.model.id,
    position: after(model.icps),
    name,
    narrative: {},
    mustHaves: [],
    criteria: [],
    exclusions: [],
    tiers: [],
  };
}

export function newPersona(model: Model, id: string, name: LocalText): RecordOf<'persona'> {
  return {
    id: id as PersonaId,
    modelId: model.model.id,
    position: after(model.personas),
    name,
    biography: {},
    demographics: {},
    behaviour: {},
    interests: {},
    needs: {},
    painPoints: {},
    condition: never,
  };
}

export function newDisqualifier(model: Model, id: string, name: LocalText): RecordOf<'disqualifier'> {
  const { id: modelId } = model.model;
  return { id: id as DisqualifierId, modelId, position: after(model.disqualifiers), name, condition: never };
}

export function newGroup(model: Model, id: string, name: LocalText, dimension: DimensionName): RecordOf<'group'> {
  const { id: modelId } = model.model;
  return {
    id: id as GroupId,
    modelId,
    position: after(model.groups),
    name,
    dimension,
    cap: 2000,
    floor: null,
    agreed: null,
  };
}

/** A rule of a kind, on the first field or activity that suits it; null where the model has none. */
export function newRule(model: Model, kind: Rule['kind'], id: string, groupId: GroupId, name: LocalText): Rule | null {
  const own = model.rules.filter((rule) => rule.groupId === groupId);
  const common = { id: id as RuleId, modelId: model.model.id, groupId, position: after(own), name };
  if (kind === 'condition') return { ...common, kind, condition: never, points: 500 };
  if (kind === 'banded') {
    const field = model.fields.find((f) => f.type === 'number' || f.type === 'money') ?? firstBandable(model);
    return field === undefined ? null : { ...common, kind, field: field.id, bands: firstBands(field) };
  }
  const type = model.activityTypes[0];
  if (type === undefined) return null;
  return {
    ...common,
    kind,
    types: [type.id],
    points: 500,
    withinDays: 90,
    oncePer: null,
    maxTimes: 3,
    decay: { kind: 'none' },
  };
}

/** One band to begin with, of the kind that suits the field. */
export function firstBands(field: RecordOf<'field'>): (Rule & { kind: 'banded' })['bands'] {
  const isNumber = field.type === 'number' || field.type === 'money';
  return [
    ...(isNumber ? [{ kind: 'range', from: 100, to: null, points: 500 } as const] : []),
    { kind: 'unknown', points: 0 },
  ];
}

export function newGate(model: Model, id: string, stage: GatedStage): RecordOf<'gate'> {
  return {
    id: id as GateId,
    modelId: model.model.id,
    stage,
    name: {},
    enabled: true,
    requires: [],
    entry: never,
    exclusions: [],
    fastTrack: null,
    owner: stage === 'mql' || stage === 'pql' ? 'marketing' : 'sales',
    assumedRate: null,
  };
}

export function newField(model: Model, id: string, key: string, name: LocalText): RecordOf<'field'> {
  return {
    id: id as FieldId,
    modelId: model.model.id,
    position: after(model.fields),
    key,
    name,
    type: 'category',
    source: 'explicit',
    missing: [],
  };
}

export function newActivityType(model: Model, id: string, name: LocalText): RecordOf<'activityType'> {
  return {
    id: id as ActivityTypeId,
    modelId: model.model.id,
    position: after(model.activityTypes),
    name,
    signal: 'interest',
    aliases: [],
  };
}

function firstBandable(model: Model): RecordOf<'field'> | undefined {
  return model.fields.find((f) => f.type === 'category') ?? model.fields.find((f) => f.type === 'text');
}

/** The place after the last. */
function after(records: readonly { readonly position: number; readonly id: string }[]): number {
  return ([...records].sort(byPosition).at(-1)?.position ?? 0) + 1;
}
