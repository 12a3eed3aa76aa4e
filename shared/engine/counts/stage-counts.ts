import { orderedStages, type StageId, stageIds } from '../../model/stage.ts';
import { everyone } from '../columns/every-plane.ts';
import { both, either, without } from '../columns/plane-room.ts';
import type { GateResult } from '../gates/judge-gates.ts';
import { gatesOf } from '../gates/steps.ts';
import { countBits } from '../kernels/count-planes.ts';
import type { StageCount } from '../results.ts';
import type { Scores } from '../score.ts';
import { countPlane } from './outcome-planes.ts';
import { addOutcomes } from './outcomes.ts';

/** Leads at each stage that is on, in order, then outside the order. */
export function stageCounts(scores: Scores): StageCount[] {
  const { standing, outcomes } = scores;
  const on: ReadonlySet<StageId> = new Set<StageId>([
    'lead',
    ...gatesOf(scores.gates.steps).map((gate) => gate.stage),
    'nurture',
    'recycled',
    'disqualified',
  ]);
  const counted = stageIds.map((stage) => {
    const plane = standing.at.get(stage);
    return countPlane(plane ?? new Uint32Array(0), outcomes);
  });
  const assumed = assumedCounts(scores);
  return stageIds
    .filter((stage) => on.has(stage))
    .map((stage): StageCount => {
      const beyond = stageIds.flatMap((at, i) => (isAtOrBeyond(at, stage) ? [i] : []));
      return {
        stage,
        here: counted[stageIds.indexOf(stage)]?.leads ?? 0,
        reached: beyond.reduce((sum, i) => sum + (counted[i]?.leads ?? 0), 0),
        outcomes: addOutcomes(beyond.flatMap((i) => counted[i]?.outcomes ?? [])),
        assumed: assumed.get(stage) ?? null,
      };
    });
}

/**
 * At the stage or at a later one of the order (S1). MQL and PQL stand beside each other: a lead at one has not
 * reached the other. Nurture, Recycled and Disqualified are outside the order.
 */
export function isAtOrBeyond(at: StageId, stage: StageId): boolean {
  if (at === stage) return true;
  const of = placeOf(stage);
  const own = placeOf(at);
  return of !== -1 && own > of;
}

function placeOf(stage: StageId): number {
  return (orderedStages as readonly string[]).indexOf(stage === 'pql' ? 'mql' : stage);
}

/**
 * Expected numbers where assumed rates stand in (S5): the leads for which all gates up to the stage are open,
 * leaving out the gates with a rate, times those rates. Only for stages from the first such gate on.
 */
function assumedCounts({ gates, standing, rows }: Scores): ReadonlyMap<StageId, number> {
  const first = gates.steps.findIndex(({ main }) => main.assumedRate !== null);
  const expected = new Map<StageId, number>();
  if (first === -1) return expected;
  let through = without(everyone(rows), standing.aside);
  let rate = 1;
  gates.steps.forEach(({ main, beside }, i) => {
    if (main.assumedRate !== null) rate *= main.assumedRate;
    else {
      const open = [main, ...(beside === null ? [] : [beside])].map(
        ({ stage }) => (gates.of(stage) as GateResult).open,
      );
      through = both(through, open.reduce(either));
    }
    if (i >= first) expected.set(main.stage, countBits(through) * rate);
  });
  return expected;
}

/**
 * How far the data can show (S5): the last stage before the first gate that is neither opened nor shut for any lead,
 * because what it asks is unknown for all.
 */
export function shownTo({ gates }: Scores): StageId {
  let last: StageId = 'lead';
  for (const { main } of gates.steps) {
    const { open, excluded, allKnown, entry } = gates.of(main.stage) as GateResult;
    const isJudged = open.some((bits, w) => {
      const shut = (allKnown[w] as number) & ~((entry.yes[w] as number) | (entry.unknown[w] as number));
      return (bits | (excluded[w] as number) | shut) !== 0;
    });
    if (!isJudged) return last;
    last = main.stage;
  }
  return last;
}
