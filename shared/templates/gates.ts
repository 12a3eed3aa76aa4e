import { never } from '../model/condition.ts';
import type { RecordOf } from '../model/records.ts';
import type { GatedStage } from '../model/stage.ts';
import { made, type TemplateRecord, templateModel } from './builders.ts';

export type GatePlan = Partial<Omit<RecordOf<'gate'>, 'id' | 'modelId' | 'stage' | 'requires' | 'fastTrack'>> & {
  readonly requires?: readonly string[];
  readonly fastTrack?: { readonly condition: RecordOf<'gate'>['entry']; readonly always: readonly string[] } | null;
};

const owners: Readonly<Record<GatedStage, RecordOf<'gate'>['owner']>> = {
  mql: 'marketing',
  pql: 'marketing',
  sal: 'sales',
  sql: 'sales',
  opportunity: 'sales',
  customer: 'sales',
};

/** A gate; what the plan does not say is the usual: on, closed to everyone until the room says what opens it. */
export function gate(stage: GatedStage, plan: GatePlan = {}): TemplateRecord {
  return made('gate', {
    id: `${templateModel}/${stage}`,
    modelId: templateModel,
    stage,
    name: plan.name ?? {},
    enabled: plan.enabled ?? true,
    requires: [...(plan.requires ?? [])],
    entry: plan.entry ?? never,
    exclusions: plan.exclusions ?? [],
    fastTrack: plan.fastTrack ? { condition: plan.fastTrack.condition, always: [...plan.fastTrack.always] } : null,
    owner: plan.owner ?? owners[stage],
    assumedRate: plan.assumedRate ?? null,
  });
}
