import type { Model } from './model.ts';
import type { AnyRecord, RecordKind } from './records.ts';
import type { Workshop } from './workshop.ts';

/** The records of a workshop that holds this model and nothing else: for scoring with a model that came as a file. */
export function recordsOfModel(
  model: Model,
  createdAt: string,
): { readonly kind: RecordKind; readonly record: AnyRecord }[] {
  const of = (kind: RecordKind, records: readonly AnyRecord[]) => records.map((record) => ({ kind, record }));
  const workshop: Workshop = {
    id: 'workshop',
    title: model.model.name,
    company: '',
    createdAt,
    template: '',
    settings: {
      timeZone: model.timeZone,
      calendar: model.calendar,
      currency: 'EUR',
      digits: 'western',
      language: 'en',
      decisionDays: model.decisionDays,
    },
    shownModel: model.model.id,
    shownDataSet: null,
  };
  return [
    ...of('model', [model.model]),
    ...of('workshop', [workshop]),
    ...of('field', model.fields),
    ...of('activityType', model.activityTypes),
    ...of('icp', model.icps),
    ...of('persona', model.personas),
    ...of('group', model.groups),
    ...of('rule', model.rules),
    ...of('dimension', [model.fit, model.engagement]),
    ...of('cell', model.cells),
    ...of('gate', model.gates),
    ...of('disqualifier', model.disqualifiers),
    ...of('recycleReason', model.recycleReasons),
    ...of('question', model.questions),
    ...of('clause', model.clauses),
  ];
}
