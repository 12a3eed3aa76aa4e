import type { DimensionName } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { clamped } from './clamp.ts';
import type { RuleResult } from './rule-result.ts';

/** Every lead's clamped sum in each group, in the order of `model.groups`, and the clamped totals (P6). */
export type Totals = {
  readonly groups: readonly Float64Array[];
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
};

/** `rules` in the order of `model.rules`. */
export function totalsOf(rows: number, model: Model, rules: readonly RuleResult[]): Totals {
  const groups = model.groups.map((group) => {
    const sums = new Float64Array(rows);
    model.rules.forEach((rule, i) => {
      if (rule.groupId === group.id) addAll(sums, (rules[i] as RuleResult).given);
    });
    if (group.cap === null && group.floor === null) return sums;
    for (let row = 0; row < rows; row++) sums[row] = clamped(sums[row] as number, group);
    return sums;
  });
  const total = (name: DimensionName): Float64Array => {
    const sums = new Float64Array(rows);
    model.groups.forEach((group, i) => {
      if (group.dimension === name) addAll(sums, groups[i] as Float64Array);
    });
    const limits = dimensionOf(model, name);
    for (let row = 0; row < rows; row++) sums[row] = clamped(sums[row] as number, limits);
    return sums;
  };
  return { groups, fit: total('fit'), engagement: total('engagement') };
}

function addAll(sums: Float64Array, given: Int32Array | Float64Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] as number) + (given[row] as number);
}
