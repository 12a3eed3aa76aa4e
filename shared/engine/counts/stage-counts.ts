import { orderedStages, type StageId, stageIds } from '../../model/stage.ts';
import { bitAt } from '../columns/planes.ts';
import type { GateResult } from '../gates/judge-gates.ts';
import { holder, keysOf } from '../gates/standing.ts';
import { gatesOf, rankOf } from '../gates/steps.ts';
import type { GateCount, OutcomeCounts, StageCount } from '../results.ts';
import type { Scores } from '../score.ts';
import { tally } from './outcomes.ts';

/** Leads at each stage that is on, in order, then outside the order. */
export function stageCounts(scores: Scores, outcomes: Uint8Array | null): StageCount[] {
  const { standing, rows } = scores;
  const on = new Set<StageId>(['lead', ...gatesOf(scores.gates.steps).map((gate) => gate.stage)]);
  const outside: StageId[] = ['nurture', 'recycled', 'disqualified'];
  const here = new Array<number>(stageIds.length).fill(0);
  const reached = stageIds.map(() => ({ leads: 0, outcomes: tally(outcomes) }));
  const counted = stageIds.map((stage) => stageIds.map((at) => isAtOrBeyond(at, stage)));
  for (let row = 0; row < rows; row++) {
    const at = standing.stage[row] as number;
    here[at] = (here[at] as number) + 1;
    for (let s = 0; s < stageIds.length; s++) {
      const own = reached[s];
      if (counted[s]?.[at] !== true || own === undefined) continue;
      own.leads++;
      own.outcomes.add(row);
    }
  }
  const assumed = assumedCounts(scores);
  return stageIds
    .map((stage, s): StageCount => {
      const own = reached[s] as (typeof reached)[number];
      const counts: OutcomeCounts = own.outcomes.counts();
      const expected = assumed.get(stage) ?? null;
      return { stage, here: here[s] as number, reached: own.leads, outcomes: counts, assumed: expected };
    })
    .filter(({ stage }) => on.has(stage) || outside.includes(stage))
    .sort((a, b) => orderOf(a.stage) - orderOf(b.stage));
}

/**
 * At the stage or at a later one of the order (S1). MQL and PQL stand beside each other: a lead at one has not
 * reached the other. Nurture, Recycled and Disqualified are outside the order.
 */
function isAtOrBeyond(at: StageId, stage: StageId): boolean {
  if (at === stage) return true;
  const of = rankOrNull(stage);
  const own = rankOrNull(at);
  return of !== null && own !== null && own > of;
}

function rankOrNull(stage: StageId): number | null {
  if (stage === 'pql') return 1;
  const rank = (orderedStages as readonly string[]).indexOf(stage);
  return rank === -1 ? null : rank;
}

function orderOf(stage: StageId): number {
  return stageIds.indexOf(stage);
}

/**
 * Expected numbers where assumed rates stand in (S5): the leads for which all gates up to the stage are open,
 * leaving out the gates with a rate, times those rates. Only stages from the first such gate on.
 */
function assumedCounts(scores: Scores): ReadonlyMap<StageId, number> {
  const { gates, rows } = scores;
  const first = gates.steps.findIndex(({ main }) => main.assumedRate !== null);
  const expected = new Map<StageId, number>();
  if (first === -1) return expected;
  const inOrder = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) inOrder[row] = isAside(scores, row) ? 0 : 1;
  let rate = 1;
  gates.steps.forEach((step, i) => {
    if (step.main.assumedRate !== null) rate *= step.main.assumedRate;
    else {
      const opens = [step.main, step.beside].flatMap((gate) =>
        gate === null ? [] : [gates.of(gate.stage) as GateResult],
      );
      for (let row = 0; row < rows; row++) if (!opens.some(({ open }) => bitAt(open, row))) inOrder[row] = 0;
    }
    if (i >= first) expected.set(step.main.stage, inOrder.reduce((sum, is) => sum + is, 0) * rate);
  });
  return expected;
}

/** How each gate treats the leads that stand before it in an unbroken run and are not put aside (S2, S4). */
export function gateCounts(scores: Scores): GateCount[] {
  const { gates, standing, model, rows } = scores;
  return gatesOf(gates.steps).map((gate): GateCount => {
    const result = gates.of(gate.stage) as GateResult;
    const step = gates.steps.findIndex(({ rank }) => rank === rankOf(gate.stage));
    const holds = holder(result, keysOf(model));
    const held = new Map<string, number>();
    let open = 0;
    let fastTracked = 0;
    for (let row = 0; row < rows; row++) {
      if ((standing.steps[row] as number) < step || isAside(scores, row)) continue;
      if (bitAt(result.open, row)) {
        open++;
        if (bitAt(result.fastTracked, row)) fastTracked++;
        continue;
      }
      const own = holds(row);
      const inNurture = own === 'not met' && step === 0 && stageIds[standing.stage[row] as number] === 'nurture';
      const reason = inNurture ? 'nurture' : own;
      held.set(reason, (held.get(reason) ?? 0) + 1);
    }
    return { stage: gate.stage, open, fastTracked, held: mostFirst(held) };
  });
}

/** A disqualifier or a binding reason decided where the lead is (S4). */
function isAside({ standing }: Scores, row: number): boolean {
  const reason = standing.reasons[standing.held[row] as number] as string;
  return reason === 'disqualified' || reason.startsWith('recycled: ');
}

/** held_because of every lead (S4), most frequent first; leads that nothing holds are left out. */
export function heldCounts({ standing, rows }: Scores): { reason: string; leads: number }[] {
  const counts = new Uint32Array(standing.reasons.length);
  for (let row = 0; row < rows; row++)
    counts[standing.held[row] as number] = (counts[standing.held[row] as number] as number) + 1;
  const held = new Map<string, number>();
  standing.reasons.forEach((reason, i) => {
    if (reason !== '' && counts[i] !== 0) held.set(reason, counts[i] as number);
  });
  return mostFirst(held);
}

function mostFirst(held: ReadonlyMap<string, number>): { reason: string; leads: number }[] {
  const all = [...held].map(([reason, leads]) => ({ reason, leads }));
  return all.sort((a, b) => b.leads - a.leads || (a.reason < b.reason ? -1 : 1));
}
