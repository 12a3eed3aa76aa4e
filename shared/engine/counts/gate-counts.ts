import { everyone } from '../columns/every-plane.ts';
import { heldText } from '../gates/held-because.ts';
import { addHeld, type HeldCount, mostFirst } from '../gates/held-planes.ts';
import type { GateResult } from '../gates/judge-gates.ts';
import { gatesOf, rankOf } from '../gates/steps.ts';
import { countBits, countBoth } from '../kernels/count-planes.ts';
import type { GateCount } from '../results.ts';
import type { Scores } from '../score.ts';

/** How each gate treats the leads that stand before it in an unbroken run and are not put aside (S2, S4). */
export function gateCounts(scores: Scores): GateCount[] {
  const { gates, standing, source } = scores;
  const { both, without, plane } = source.room;
  return gatesOf(gates.steps).map((gate) => {
    const result = gates.of(gate.stage) as GateResult;
    const step = gates.steps.findIndex(({ rank }) => rank === rankOf(gate.stage));
    const before = comersTo(scores, step);
    const counts = new Map<string, number>();
    addHeld(counts, without(before, result.open), result, standing.missing(gate.stage), standing.nurture, plane);
    const open = both(before, result.open);
    const fastTracked = countBoth(open, result.fastTracked);
    return { stage: gate.stage, open: countBits(open), fastTracked, held: mostFirst(counts) };
  });
}

/** held_because of every lead (S4), most frequent first; leads that nothing holds are left out. `of`: as `gateCounts`. */
export function heldCounts(scores: Scores, of: readonly GateCount[]): HeldCount[] {
  const { gates, standing, model, source } = scores;
  const { without, plane } = source.room;
  const counts = new Map<string, number>();
  gates.steps.forEach(({ main, beside }, step) => {
    // Where one gate alone opens a stage, those it holds are those held there.
    const own = beside === null ? of.find(({ stage }) => stage === main.stage) : undefined;
    own?.held.forEach(({ reason, leads }) => {
      counts.set(reason, (counts.get(reason) ?? 0) + leads);
    });
    if (own !== undefined) return;
    const held = without(comersTo(scores, step), gates.runs[step] as Uint32Array);
    addHeld(counts, held, gates.of(main.stage) as GateResult, standing.missing(main.stage), standing.nurture, plane);
  });
  const add = (reason: string, bits: Uint32Array): void => {
    const leads = countBits(bits);
    if (leads > 0) counts.set(reason, leads);
  };
  add(heldText({ kind: 'disqualified' }), standing.disqualified);
  model.recycleReasons.forEach(({ id }, i) => {
    add(heldText({ kind: 'recycled', reason: id }), standing.recycled[i] as Uint32Array);
  });
  return mostFirst(counts);
}

/** The leads that stand before a step's gates or beyond them. */
export function comersTo({ gates, standing, rows, source }: Scores, step: number): Uint32Array {
  return source.room.without(gates.runs[step - 1] ?? everyone(rows), standing.aside);
}
