import { gradeAt } from '../model/grade.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import type { GatedStage } from '../model/stage.ts';
import { gatedStages } from '../model/stage.ts';
import type { TemplateRecord } from './builders.ts';

/** What a template holds, lane by lane: what a small picture of it is drawn from. */
export type TemplateOutline = {
  readonly icps: number;
  readonly personas: number;
  readonly disqualifiers: number;
  /** Rules of each group, in order. */
  readonly fit: readonly number[];
  readonly engagement: readonly number[];
  /** Ratings from 0 to 5, row by row. */
  readonly heat: readonly (readonly number[])[];
  /** Gates that are on, in order. */
  readonly gates: readonly GatedStage[];
  readonly duties: Readonly<Record<RecordOf<'clause'>['owedBy'], number>>;
};

export function outlineOf(records: readonly TemplateRecord[]): TemplateOutline {
  const groups = all(records, 'group');
  const rules = all(records, 'rule');
  const rulesOf = (dimension: 'fit' | 'engagement') =>
    groups
      .filter((group) => group.dimension === dimension)
      .map(({ id }) => rules.filter(({ groupId }) => groupId === id).length);
  const open = all(records, 'gate').filter(({ enabled }) => enabled);
  const owed = (side: RecordOf<'clause'>['owedBy']) =>
    all(records, 'clause').filter(({ owedBy }) => owedBy === side).length;
  return {
    icps: all(records, 'icp').length,
    personas: all(records, 'persona').length,
    disqualifiers: all(records, 'disqualifier').length,
    fit: rulesOf('fit'),
    engagement: rulesOf('engagement'),
    heat: heatOf(records),
    gates: gatedStages.filter((stage) => open.some((gate) => gate.stage === stage)),
    duties: { marketing: owed('marketing'), sales: owed('sales'), both: owed('both') },
  };
}

function heatOf(records: readonly TemplateRecord[]): number[][] {
  const cells = all(records, 'cell');
  const side = (name: 'fit' | 'engagement') =>
    (all(records, 'dimension').find((dimension) => dimension.name === name)?.thresholds.length ?? 0) + 1;
  return Array.from({ length: side('fit') }, (_, fit) =>
    Array.from({ length: side('engagement') }, (_, engagement) => {
      const grade = gradeAt(fit, engagement);
      return cells.find((cell) => cell.grade === grade)?.rating ?? 0;
    }),
  );
}

function all<Kind extends RecordKind>(records: readonly TemplateRecord[], kind: Kind): RecordOf<Kind>[] {
  return records.filter((each) => each.kind === kind).map(({ record }) => record as RecordOf<Kind>);
}
