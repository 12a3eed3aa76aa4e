import { type Answer, answerAt } from '#shared/engine/columns/planes.ts';
import { explainLead } from '#shared/engine/explain.ts';
import type { Explanation } from '#shared/engine/results.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import type { PlainActivity, PlainLead } from '#test/support/reference-scorer/plain-data.ts';
import { encode } from './encode.ts';
import { type ModelParts, tinyModel, when } from './tiny-model.ts';

/** The day all hand-worked cases are judged as of: 19 October 2024. */
export const D = 20_015;

/** Something a lead did so many days before `D`; a negative number is after it. */
export function ago(days: number, type: string | null = 'visit', asset = ''): PlainActivity {
  return { type, day: D - days, asset };
}

export type Circumstances = {
  readonly cells?: Readonly<Record<string, string>>;
  readonly activities?: readonly PlainActivity[];
  readonly asOf?: number | Int32Array;
  /** Days before `D` from which activities are complete; default 1000, so that absence is evidence. */
  readonly completeSince?: number | null;
  readonly hasActivities?: boolean;
  /** Other leads of the data set. */
  readonly others?: readonly PlainLead[];
  readonly decimal?: '.' | ',';
};

/** The data set's other lead has a visit, a demo and a careers visit long ago, so that the types are seen. */
export const bystander: PlainLead = {
  id: 'bystander',
  cells: {},
  activities: [ago(900, 'visit'), ago(900, 'demo'), ago(900, 'careers')],
};

export function scoresOf(parts: ModelParts, given: Circumstances): Scores {
  const model = tinyModel(parts);
  const { cells = {}, activities = [], completeSince = 1000, hasActivities = true } = given;
  const leads = [{ id: 'one', cells, activities }, ...(given.others ?? [bystander])];
  const { data, dataSet } = encode(model, {
    leads: hasActivities ? leads : leads.map((lead) => ({ ...lead, activities: [] })),
    hasActivities,
    completeFrom: completeSince === null ? null : D - completeSince,
    decimal: given.decimal ?? '.',
    dateOrder: 'ymd',
  });
  return scoreLeads(model, data, dataSet, given.asOf ?? D);
}

/** One lead's results and why. */
export function scoreOne(parts: ModelParts, given: Circumstances = {}): Explanation {
  return explainLead(scoresOf(parts, given), 0);
}

/** What one condition says of the lead. */
export function answerOf(root: unknown, given: Circumstances = {}): Answer {
  const disqualifiers = [{ id: 'asked', modelId: 'm', position: 0, name: {}, condition: when(root) }];
  const scores = scoresOf({ disqualifiers }, given);
  return answerAt(scores.disqualifiers[0] as Scores['disqualifiers'][number], 0);
}
