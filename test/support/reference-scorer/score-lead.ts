import type { Model } from '#shared/model/model.ts';
import { judgeAudience } from './audience.ts';
import { type Known, nothingKnown } from './judge.ts';
import type { PlainData } from './plain-data.ts';
import { gradeOf, totalPoints } from './points.ts';
import { standingOf } from './stages.ts';

/**
 * A second program for the same meaning, written from the specification alone: one lead at a time, no columns, nothing
 * kept. Slow, plain, and the judge of the engine in the property test. It shares only the reading of single cells
 * (shared/values), which has tests of its own.
 */
export function scoreLead(model: Model, data: PlainData, row: number, asOf: number) {
  const lead = data.leads[row];
  if (lead === undefined) throw new Error(`no lead ${row}`);
  const view = { model, data, lead, asOf };
  const { known, icp, persona } = judgeAudience(view, nothingKnown);
  const { given, ...totals } = totalPoints(view, known);
  const grade = gradeOf(view, totals);
  const graded: Known = { ...known, totals, grade };
  const { stage, held } = standingOf(view, graded);
  return {
    ...totals,
    given,
    grade,
    icp,
    tier: known.tier,
    icps: known.icps,
    personas: known.personas,
    persona,
    stage,
    held,
  };
}
