import type { FieldType } from '../model/field.ts';
import type { LocalText } from '../model/local-text.ts';
import type { RecordOf } from '../model/records.ts';
import { inOrder, made, type TemplateRecord, templateModel } from './builders.ts';

/** Words that most exports mean "unknown" by; each field can take its own (V2). */
const usualMarkers = ['select', 'unknown', 'n/a', 'na', '-', '--', 'none', 'not specified', 'غير معروف', 'لا يوجد'];

export type FieldPlan = {
  readonly key: string;
  readonly name: LocalText;
  readonly type: FieldType;
  readonly source?: RecordOf<'field'>['source'];
  readonly currency?: string;
};

export function fields(plans: readonly FieldPlan[]): TemplateRecord[] {
  return inOrder(plans, (plan, position) =>
    made('field', {
      id: plan.key,
      modelId: templateModel,
      position,
      key: plan.key,
      name: plan.name,
      type: plan.type,
      source: plan.source ?? 'explicit',
      missing: usualMarkers,
      ...(plan.currency !== undefined && { currency: plan.currency }),
    }),
  );
}

export type ActivityPlan = {
  readonly id: string;
  readonly name: LocalText;
  readonly signal: RecordOf<'activityType'>['signal'];
  readonly aliases: readonly string[];
};

export function activityTypes(plans: readonly ActivityPlan[]): TemplateRecord[] {
  return inOrder(plans, ({ id, name, signal, aliases }, position) =>
    made('activityType', { id, modelId: templateModel, position, name, signal, aliases: [...aliases] }),
  );
}
