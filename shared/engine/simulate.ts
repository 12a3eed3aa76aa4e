import { measuredShare } from '../lib/share.ts';
import { modelHash } from '../model/identity.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { answersOf, audienceCounts } from './counts/audience-counts.ts';
import { histogramOf } from './counts/histogram.ts';
import { readOutcomes, tally } from './counts/outcomes.ts';
import { groupCounts, ruleCounts } from './counts/rule-counts.ts';
import { gateCounts, heldCounts, stageCounts } from './counts/stage-counts.ts';
import type { Day, LeadData } from './lead-data.ts';
import type { CellCount, Simulation } from './results.ts';
import { type Scores, scoreLeads } from './score.ts';

/** Scores all leads and counts what became of them. */
export function simulate(
  model: Model,
  data: LeadData,
  dataSet: RecordOf<'dataSet'>,
  asOf: Day | Int32Array,
): Simulation {
  return countScores(scoreLeads(model, data, dataSet, asOf));
}

/** The counts of leads that are scored already. */
export function countScores(scores: Scores): Simulation {
  const { model, rows, totals } = scores;
  const outcomes = readOutcomes(model, scores.data, scores.dataSet);
  const all = tally(outcomes);
  for (let row = 0; row < rows; row++) all.add(row);
  const counts = outcomes === null ? null : all.counts();
  const stages = stageCounts(scores, outcomes);
  const sold = stages.find(({ stage }) => stage === 'mql')?.outcomes ?? null;
  const known = counts === null || sold === null ? null : { counts, sold };
  return {
    asOf: scores.source.asOf.same,
    modelHash: modelHash(model),
    leads: rows,
    outcomes: counts,
    baseRate: counts === null ? null : measuredShare(counts.won, counts.won + counts.lost),
    stages,
    gates: gateCounts(scores),
    cells: cellCounts(scores, outcomes),
    ...audienceCounts(scores, outcomes),
    disqualifiers: model.disqualifiers.map(({ id }, i) => ({
      id,
      ...answersOf(scores.disqualifiers[i] as Scores['disqualifiers'][number]),
    })),
    rules: ruleCounts(scores),
    groups: groupCounts(scores),
    fit: histogramOf('fit', totals.fit, outcomes),
    engagement: histogramOf('engagement', totals.engagement, outcomes),
    held: heldCounts(scores),
    precision: known === null ? null : measuredShare(known.sold.won, known.sold.won + known.sold.lost),
    recall: known === null ? null : measuredShare(known.sold.won, known.counts.won),
  };
}

function cellCounts(scores: Scores, outcomes: Uint8Array | null): CellCount[] {
  const cells = scores.grades.map((grade) => ({ grade, leads: 0, outcomes: tally(outcomes) }));
  for (let row = 0; row < scores.rows; row++) {
    const cell = cells[scores.grade[row] as number];
    if (cell === undefined) continue;
    cell.leads++;
    cell.outcomes.add(row);
  }
  return cells.map(({ grade, leads, outcomes: own }) => ({ grade, leads, outcomes: own.counts() }));
}
