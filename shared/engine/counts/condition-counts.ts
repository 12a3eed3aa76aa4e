import type { Condition, Leaf, Node } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { GatedStage } from '../../model/stage.ts';
import { both, without } from '../columns/plane-room.ts';
import type { Planes } from '../columns/planes.ts';
import { conditionPlanes } from '../conditions/condition-planes.ts';
import { countBits } from '../kernels/count-planes.ts';
import type { OutcomeCounts, YesNoUnknown } from '../results.ts';
import { mustBeCurrent, type Scores } from '../score.ts';
import { answersOf } from './audience-counts.ts';
import { countPlane } from './outcome-planes.ts';

/** How all leads answer one part of a condition; `outcomes` are of those that answer yes, null without outcomes. */
export type PartCount = YesNoUnknown & { readonly outcomes: OutcomeCounts | null };

/** A fact that alone keeps so many leads from an answer: everything else the condition asks of them is known. */
export type Settles = { readonly field: string; readonly leads: number };

export type ConditionCounts = {
  /** In the order in which the parts were asked about. */
  readonly parts: readonly PartCount[];
  /** Of the first part, the most leads first; facts that would settle nobody are left out. */
  readonly settles: readonly Settles[];
};

/**
 * Counts conditions that nobody may have written into the model yet, such as each part of one that is being built (C1).
 * `stage` is that of the gate they stand in: it sees earlier gates only (C5); elsewhere it is null.
 */
export function conditionCounts(scores: Scores, parts: readonly Node[], stage: GatedStage | null): ConditionCounts {
  mustBeCurrent(scores);
  const leaf = (of: Leaf): Planes =>
    of.op === 'stageReached' ? scores.gates.reachedFrom(of.stage, stage) : scores.leaf(of);
  const planesOf = (root: Node): Planes => conditionPlanes(scores.source, { version: 1, root }, leaf);
  const all = parts.map(planesOf);
  const [first] = parts;
  return {
    parts: all.map((planes) => ({
      ...answersOf(planes),
      outcomes: scores.outcomes === null ? null : countPlane(planes.yes, scores.outcomes).outcomes,
    })),
    settles: first === undefined ? [] : settledBy(scores, { version: 1, root: first }, all[0] as Planes, planesOf),
  };
}

function settledBy(
  { source }: Scores,
  condition: Condition,
  whole: Planes,
  planesOf: (root: Node) => Planes,
): Settles[] {
  const leaves = leavesOf(condition);
  const fields = [...new Set(leaves.flatMap((leaf) => (leaf.op === 'fact' ? [leaf.field as string] : [])))];
  const asksFor = (leaf: Leaf, field: string) => leaf.op === 'fact' && leaf.field === field;
  return fields
    .map((field) => {
      const lacking = without(whole.unknown, source.known(field).yes);
      const others = leaves.filter((leaf) => !asksFor(leaf, field)).map((leaf) => planesOf(leaf).unknown);
      return { field, leads: countBits(others.reduce(without, both(lacking, whole.unknown))) };
    })
    .filter(({ leads }) => leads > 0)
    .sort((a, b) => b.leads - a.leads || (a.field < b.field ? -1 : 1));
}
