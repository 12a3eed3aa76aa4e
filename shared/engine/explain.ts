import { type DimensionName, dimensionNames } from '../model/group.ts';
import { dimensionOf } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { answerAt, bitAt } from './columns/planes.ts';
import { heldAt } from './gates/held-planes.ts';
import type { GateResult } from './gates/judge-gates.ts';
import { gatesOf } from './gates/steps.ts';
import { leadReader } from './leads.ts';
import { clampsOf } from './points/clamp.ts';
import type { Explanation, ExplanationLine, GateState } from './results.ts';
import { mustBeCurrent, type Scores } from './score.ts';
import { ruleLine } from './trace/rule-line.ts';
import { missingForIcp } from './trace/saw.ts';

/** Why the lead in a row got what it got; the lines add up to the totals (P7). 0 ≤ row < rows. */
export function explainLead(scores: Scores, row: number): Explanation {
  mustBeCurrent(scores);
  const { model, totals } = scores;
  return {
    lead: leadReader(scores)(row),
    lines: dimensionNames.flatMap((dimension) => dimensionLines(scores, dimension, row)),
    totals: { fit: totals.fit[row] as number, engagement: totals.engagement[row] as number },
    gates: gatesOf(scores.gates.steps).map((gate) => gateState(scores, gate, row)),
    icps: model.icps.map(({ id }, i) => {
      const answer = answerAt((scores.icps[i] as Scores['icps'][number]).planes, row);
      const is = answer === 'yes' ? 'match' : answer === 'no' ? 'no' : 'unconfirmed';
      return { id, is, missing: missingForIcp(scores, i, row) } as const;
    }),
    facts: model.fields.map(({ id }) => {
      const { text, value, from } = scores.source.cell(id, row);
      const fact = { field: id, text, known: value !== null };
      return from === undefined ? fact : { ...fact, from };
    }),
  };
}

/** Group by group its rules and clamps, then the dimension's own clamps. */
function dimensionLines(scores: Scores, dimension: DimensionName, row: number): ExplanationLine[] {
  const { model } = scores;
  const lines: ExplanationLine[] = [];
  let total = 0;
  const clampLines = (group: string | null, sum: number, limits: Parameters<typeof clampsOf>[1]): number =>
    clampsOf(sum, limits).reduce((at, clamp) => {
      lines.push({ kind: 'clamp', dimension, group, ...clamp });
      return at + clamp.points;
    }, sum);
  for (const group of model.groups) {
    if (group.dimension !== dimension) continue;
    let sum = 0;
    model.rules.forEach((rule, place) => {
      if (rule.groupId !== group.id) return;
      const line = ruleLine(scores, place, dimension, row);
      lines.push(line);
      sum += line.points;
    });
    total += clampLines(group.id, sum, group);
  }
  clampLines(null, total, dimensionOf(model, dimension));
  return lines;
}

function gateState(scores: Scores, gate: RecordOf<'gate'>, row: number): GateState {
  const result = scores.gates.of(gate.stage) as GateResult;
  const opens = bitAt(result.open, row);
  const missing = gate.requires.filter((_, i) => !bitAt(result.known[i] as Uint32Array, row));
  return {
    stage: gate.stage,
    opens,
    fastTrack: opens && bitAt(result.fastTracked, row),
    because: opens ? '' : heldAt(row, result, scores.standing.missing(gate.stage)),
    missing: [...new Set(missing)],
  };
}
