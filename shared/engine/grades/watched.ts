import type { Condition } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { DimensionName } from '../../model/group.ts';
import type { Model } from '../../model/model.ts';

/** Every threshold of a total that the model asks about, in descending order: grades (G1) and conditions (C5). */
export function watchedThresholds(model: Model): Readonly<Record<DimensionName, readonly number[]>> {
  const conditions: Condition[] = [
    ...model.gates.flatMap(({ entry, exclusions }) => [entry, ...exclusions]),
    ...model.disqualifiers.map(({ condition }) => condition),
    ...model.recycleReasons.flatMap(({ carriedBy, returnsWhen }) => [carriedBy, returnsWhen]),
  ];
  const leaves = conditions.flatMap(leavesOf);
  const of = (name: DimensionName): readonly number[] => {
    const asked = leaves.flatMap((leaf) => (leaf.op === 'total' && leaf.of === name ? [leaf.atLeast] : []));
    return [...new Set([...model[name].thresholds, ...asked])].sort((a, b) => b - a);
  };
  return { fit: of('fit'), engagement: of('engagement') };
}
