import { measuredShare } from '../lib/share.ts';
import type { DimensionName } from '../model/group.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { everyone } from './columns/every-plane.ts';
import { answersOf, audienceCounts } from './counts/audience-counts.ts';
import { gateCounts, heldCounts } from './counts/gate-counts.ts';
import { histogramOf } from './counts/histogram.ts';
import { countPlane } from './counts/outcome-planes.ts';
import { tallyOf } from './counts/outcomes.ts';
import { groupCounts, ruleCounts } from './counts/rule-counts.ts';
import { shownTo, stageCounts } from './counts/stage-counts.ts';
import { gradeCounts } from './grades/grade-of.ts';
import type { Day, LeadData } from './lead-data.ts';
import type { CellCount, Histogram, Simulation } from './results.ts';
import { mustBeCurrent, type Scores, scoreLeads } from './score.ts';

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
  mustBeCurrent(scores);
  const { model, rows, outcomes, source } = scores;
  const counts = outcomes === null ? null : countPlane(everyone(rows), outcomes).outcomes;
  const stages = stageCounts(scores);
  const gates = gateCounts(scores);
  const sold = stages.find(({ stage }) => stage === 'mql')?.outcomes ?? null;
  const known = counts === null || sold === null ? null : { counts, sold };
  const histogram = (of: DimensionName): Histogram => histogramOf(of, scores.sums[of].bins);
  return {
    asOf: source.asOf.same,
    leads: rows,
    outcomes: counts,
    baseRate: counts === null ? null : measuredShare(counts.won, counts.won + counts.lost),
    stages,
    gates,
    shownTo: shownTo(scores),
    cells: cellCounts(scores),
    ...audienceCounts(scores),
    disqualifiers: model.disqualifiers.map(({ id }, i) => ({
      id,
      ...answersOf(scores.disqualifiers[i] as Scores['disqualifiers'][number]),
    })),
    rules: ruleCounts(scores),
    groups: groupCounts(scores),
    fit: histogram('fit'),
    engagement: histogram('engagement'),
    held: heldCounts(scores, gates),
    precision: known === null ? null : measuredShare(known.sold.won, known.sold.won + known.sold.lost),
    recall: known === null ? null : measuredShare(known.sold.won, known.counts.won),
  };
}

function cellCounts({ source, grades, reached, outcomes }: Scores): CellCount[] {
  const cells = tallyOf(gradeCounts(source, reached, outcomes));
  return grades.map((name, i) => ({ grade: name, leads: cells.leads(i), outcomes: cells.outcomes(i) }));
}
