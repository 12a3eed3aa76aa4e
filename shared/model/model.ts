import { byPosition } from '../lib/by-position.ts';
import { type Grade, gradeAt } from './grade.ts';
import type { DimensionName } from './group.ts';
import type { ModelId } from './ids.ts';
import type { RecordKind, RecordOf, WorkshopState } from './records.ts';
import { type GatedStage, gatedStages } from './stage.ts';

/** One model, whole and in order: what the engine, the checker and the documents are given. */
export type Model = {
  readonly model: RecordOf<'model'>;
  readonly fields: readonly RecordOf<'field'>[];
  readonly activityTypes: readonly RecordOf<'activityType'>[];
  readonly icps: readonly RecordOf<'icp'>[];
  readonly personas: readonly RecordOf<'persona'>[];
  readonly groups: readonly RecordOf<'group'>[];
  readonly rules: readonly RecordOf<'rule'>[];
  readonly fit: RecordOf<'dimension'>;
  readonly engagement: RecordOf<'dimension'>;
  /** One for each grade that the thresholds make, row by row. */
  readonly cells: readonly RecordOf<'cell'>[];
  /** In the order of `gatedStages`; a gate that is absent is closed to nobody: its stage is off. */
  readonly gates: readonly RecordOf<'gate'>[];
  readonly disqualifiers: readonly RecordOf<'disqualifier'>[];
  readonly recycleReasons: readonly RecordOf<'recycleReason'>[];
  readonly questions: readonly RecordOf<'question'>[];
  readonly clauses: readonly RecordOf<'clause'>[];
  /** The days from created to decided where the data has no handover day (A4). */
  readonly decisionDays: number;
  readonly timeZone: string;
  readonly calendar: RecordOf<'workshop'>['settings']['calendar'];
};

/** The model with this id, or null when the workshop has none such or it lacks a dimension. */
export function modelOf(state: WorkshopState, id: ModelId): Model | null {
  const model = state.model[id];
  const workshop = state.workshop.workshop;
  const dimensions = Object.values(state.dimension).filter((d) => d.modelId === id);
  const fit = dimensions.find((d) => d.name === 'fit');
  const engagement = dimensions.find((d) => d.name === 'engagement');
  if (model === undefined || workshop === undefined || fit === undefined || engagement === undefined) return null;
  const own = <Kind extends PositionedKind>(kind: Kind) => inOrder(state, kind, id);
  const groups = own('group');
  return {
    model,
    fields: own('field'),
    activityTypes: own('activityType'),
    icps: own('icp'),
    personas: own('persona'),
    groups,
    rules: groups.flatMap((g) => own('rule').filter((r) => r.groupId === g.id)),
    fit,
    engagement,
    cells: cellsInOrder(state, id, gradesOf(fit, engagement)),
    gates: Object.values(state.gate)
      .filter((g) => g.modelId === id)
      .sort((a, b) => gatedStages.indexOf(a.stage) - gatedStages.indexOf(b.stage)),
    disqualifiers: own('disqualifier'),
    recycleReasons: own('recycleReason'),
    questions: own('question'),
    clauses: own('clause'),
    decisionDays: workshop.settings.decisionDays,
    timeZone: workshop.settings.timeZone,
    calendar: workshop.settings.calendar,
  };
}

/** The grades two dimensions make, row by row from the best (G1). */
export function gradesOf(fit: RecordOf<'dimension'>, engagement: RecordOf<'dimension'>): Grade[] {
  const grades: Grade[] = [];
  for (let row = 0; row <= fit.thresholds.length; row++) {
    for (let column = 0; column <= engagement.thresholds.length; column++) grades.push(gradeAt(row, column));
  }
  return grades;
}

export function dimensionOf(model: Model, name: DimensionName): RecordOf<'dimension'> {
  return name === 'fit' ? model.fit : model.engagement;
}

export function gateOf(model: Model, stage: GatedStage): RecordOf<'gate'> | undefined {
  return model.gates.find((g) => g.stage === stage);
}

type PositionedKind = {
  [Kind in RecordKind]: RecordOf<Kind> extends { modelId: ModelId; position: number; id: string } ? Kind : never;
}[RecordKind];

function inOrder<Kind extends PositionedKind>(state: WorkshopState, kind: Kind, id: ModelId): RecordOf<Kind>[] {
  const all = Object.values(state[kind]) as RecordOf<Kind>[];
  return all.filter((record) => record.modelId === id).sort(byPosition);
}

function cellsInOrder(state: WorkshopState, id: ModelId, grades: readonly Grade[]): RecordOf<'cell'>[] {
  const own = Object.values(state.cell).filter((c) => c.modelId === id);
  return grades.flatMap((grade) => own.filter((c) => c.grade === grade));
}
