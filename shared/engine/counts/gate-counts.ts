import { stageIds } from '../../model/stage.ts';
import { bitAt } from '../columns/planes.ts';
import type { GateResult } from '../gates/judge-gates.ts';
import { holder, keysOf } from '../gates/standing.ts';
import { gatesOf, rankOf } from '../gates/steps.ts';
import type { GateCount } from '../results.ts';
import type { Scores } from '../score.ts';

type Held = { readonly reason: string; readonly leads: number };

/** How each gate treats the leads that stand before it in an unbroken run and are not put aside (S2, S4). */
export function gateCounts(scores: Scores): GateCount[] {
  return gatesOf(scores.gates.steps).map((gate) => {
    const result = scores.gates.of(gate.stage) as GateResult;
    const step = scores.gates.steps.findIndex(({ rank }) => rank === rankOf(gate.stage));
    return { stage: gate.stage, ...countGate(scores, result, step) };
  });
}

function countGate(
  { standing, model, rows, gates }: Scores,
  result: GateResult,
  step: number,
): Omit<GateCount, 'stage'> {
  const isMain = gates.steps[step]?.main === result.gate;
  const holds = holder(result, keysOf(model));
  const nurture = stageIds.indexOf('nurture');
  const asStanding = new Uint32Array(standing.reasons.length);
  const others = new Map<string, number>();
  let open = 0;
  let fastTracked = 0;
  for (let row = 0; row < rows; row++) {
    const steps = standing.steps[row] as number;
    if (steps < step || bitAt(standing.aside, row)) continue;
    if (bitAt(result.open, row)) {
      open++;
      if (bitAt(result.fastTracked, row)) fastTracked++;
    } else if (isMain && steps === step) {
      const reason = standing.held[row] as number;
      asStanding[reason] = (asStanding[reason] as number) + 1;
    } else {
      const own = holds(row);
      const reason = own === 'not met' && standing.stage[row] === nurture ? 'nurture' : own;
      others.set(reason, (others.get(reason) ?? 0) + 1);
    }
  }
  return { open, fastTracked, held: mostFirst(standing.reasons, asStanding, others) };
}

/** held_because of every lead (S4), most frequent first; leads that nothing holds are left out. */
export function heldCounts({ standing, rows }: Scores): Held[] {
  const counts = new Uint32Array(standing.reasons.length);
  for (let row = 0; row < rows; row++) {
    const reason = standing.held[row] as number;
    counts[reason] = (counts[reason] as number) + 1;
  }
  return mostFirst(standing.reasons, counts, new Map());
}

function mostFirst(reasons: readonly string[], counts: Uint32Array, others: ReadonlyMap<string, number>): Held[] {
  const leads = new Map(others);
  reasons.forEach((reason, i) => {
    if (reason !== '' && counts[i] !== 0) leads.set(reason, (leads.get(reason) ?? 0) + (counts[i] as number));
  });
  const all = [...leads].map(([reason, own]) => ({ reason, leads: own }));
  return all.sort((a, b) => b.leads - a.leads || (a.reason < b.reason ? -1 : 1));
}
