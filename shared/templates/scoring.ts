import type { Condition } from '../model/condition.ts';
import type { LocalText } from '../model/local-text.ts';
import type { RecordOf } from '../model/records.ts';
import { made, type TemplateRecord, templateModel } from './builders.ts';

type Common = { readonly id: string; readonly name: LocalText };
type Range = readonly [from: number | null, to: number | null, points: number];

/** What a group of a template lists as a rule; points are whole points here and hundredths in the record. */
export type RulePlan =
  | (Common & { readonly when: Condition; readonly points: number })
  | (Common & { readonly field: string; readonly ranges: readonly Range[] })
  | (Common & {
      readonly field: string;
      readonly values: readonly (readonly [values: readonly string[], points: number])[];
    })
  | (Common & {
      readonly did: readonly string[];
      readonly points: number;
      readonly withinDays?: number;
      readonly maxTimes?: number;
      readonly oncePer?: 'asset' | 'day';
      readonly decay?: RecordOf<'rule'> extends infer R ? (R extends { decay: infer D } ? D : never) : never;
    });

export type GroupPlan = Common & {
  readonly dimension: 'fit' | 'engagement';
  readonly cap?: number;
  readonly floor?: number;
  readonly agreed?: RecordOf<'group'>['agreed'];
  readonly rules: readonly RulePlan[];
};

/** The groups and their rules, in the order listed. */
export function groupsAndRules(plans: readonly GroupPlan[]): TemplateRecord[] {
  return plans.flatMap((plan, i) => [
    made('group', {
      id: plan.id,
      modelId: templateModel,
      position: i + 1,
      name: plan.name,
      dimension: plan.dimension,
      cap: plan.cap === undefined ? null : plan.cap * 100,
      floor: plan.floor === undefined ? null : plan.floor * 100,
      agreed: plan.agreed ?? null,
    }),
    ...plan.rules.map((rule, place) => ruleRecord(rule, plan.id, place + 1)),
  ]);
}

function ruleRecord(plan: RulePlan, groupId: string, position: number): TemplateRecord {
  const common = { id: plan.id, modelId: templateModel, groupId, position, name: plan.name };
  if ('when' in plan) {
    return made('rule', { ...common, kind: 'condition', condition: plan.when, points: plan.points * 100 });
  }
  if ('ranges' in plan) {
    const bands = plan.ranges.map(([from, to, points]) => ({ kind: 'range' as const, from, to, points: points * 100 }));
    return made('rule', { ...common, kind: 'banded', field: plan.field, bands });
  }
  if ('values' in plan) {
    const bands = plan.values.map(([values, points]) => ({
      kind: 'values' as const,
      values: [...values],
      points: points * 100,
    }));
    return made('rule', { ...common, kind: 'banded', field: plan.field, bands });
  }
  return made('rule', {
    ...common,
    kind: 'activity',
    types: [...plan.did],
    points: plan.points * 100,
    withinDays: plan.withinDays ?? null,
    oncePer: plan.oncePer ?? null,
    maxTimes: plan.maxTimes ?? null,
    decay: plan.decay ?? { kind: 'none' },
  });
}
