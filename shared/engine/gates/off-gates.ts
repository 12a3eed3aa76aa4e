import type { Condition, Leaf } from '../../model/condition.ts';
import type { RecordOf } from '../../model/records.ts';
import type { GatedStage } from '../../model/stage.ts';
import { both, either, without } from '../columns/plane-room.ts';
import type { Planes } from '../columns/planes.ts';
import { conditionPlanes } from '../conditions/condition-planes.ts';
import { comersTo } from '../counts/gate-counts.ts';
import { countBits } from '../kernels/count-planes.ts';
import { mustBeCurrent, type Scores } from '../score.ts';
import { rankOf } from './steps.ts';

/**
 * A stage that is not used. `comers`: leads that would come to its gate, those of the last stage before it that is used,
 * or all that are not put aside; `would`: those of them that it would let through.
 */
export type OffGate = { readonly stage: GatedStage; readonly comers: number; readonly would: number };

/** What each gate that is off would let through if it alone were switched on, as it is written (S2, S3). */
export function offGates(scores: Scores): readonly OffGate[] {
  mustBeCurrent(scores);
  return scores.model.gates.filter(({ enabled }) => !enabled).map((gate) => offGate(scores, gate));
}

function offGate(scores: Scores, gate: RecordOf<'gate'>): OffGate {
  const { steps, reachedFrom } = scores.gates;
  const leaf = (of: Leaf): Planes => (of.op === 'stageReached' ? reachedFrom(of.stage, gate.stage) : scores.leaf(of));
  const yes = (condition: Condition) => conditionPlanes(scores.source, condition, leaf).yes;
  const known = (field: string) => scores.source.known(field).yes;
  // Where it would be judged: behind every step that comes before it in the order.
  const comers = comersTo(scores, steps.filter(({ rank }) => rank < rankOf(gate.stage)).length);
  const ordinary = gate.requires.map(known).reduce(both, yes(gate.entry));
  const tracks = [
    gate,
    ...scores.model.gates.filter((later) => later.enabled && rankOf(later.stage) > rankOf(gate.stage)),
  ];
  const passing = tracks.reduce(
    (all, { fastTrack }) =>
      fastTrack === null ? all : either(all, fastTrack.always.map(known).reduce(both, yes(fastTrack.condition))),
    ordinary,
  );
  const excluded = gate.exclusions.map(yes);
  const open = excluded.reduce((left, out) => without(left, out), both(comers, passing));
  return { stage: gate.stage, comers: countBits(comers), would: countBits(open) };
}
