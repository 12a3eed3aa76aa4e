import { gradeAt } from '#shared/engine/grades/grade-of.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { modelJsonText } from '#shared/exchange/model-json/export-model.ts';
import { parseModelJson } from '#shared/exchange/model-json/parse-model-json.ts';
import type { Model } from '#shared/model/model.ts';

export type SelfCheck = { readonly leads: number; readonly differences: number };

/** Reads the exported model back as a stranger would, scores the leads with it and compares every result. */
export function selfCheck(model: Model, scores: Scores | null): SelfCheck {
  const asOf = scores?.source.asOf.same ?? null;
  if (scores === null || asOf === null) return { leads: 0, differences: 0 };
  const read = parseModelJson(modelJsonText(model));
  if (!read.ok) return { leads: scores.rows, differences: scores.rows };
  const again = scoreLeads(read.value, scores.data, scores.dataSet, asOf);
  let differences = 0;
  for (let row = 0; row < scores.rows; row++) if (!isSame(scores, again, row)) differences++;
  return { leads: scores.rows, differences };
}

function isSame(a: Scores, b: Scores, row: number): boolean {
  return (
    a.totals.fit[row] === b.totals.fit[row] &&
    a.totals.engagement[row] === b.totals.engagement[row] &&
    gradeAt(a.reached, row) === gradeAt(b.reached, row) &&
    a.standing.stageAt(row) === b.standing.stageAt(row) &&
    a.standing.heldAt(row) === b.standing.heldAt(row)
  );
}
