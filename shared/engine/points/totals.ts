import type { DimensionName } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import { clamped } from './clamp.ts';
import type { RuleResult } from './rule-result.ts';

/** Every lead's clamped sum in each group, in the order of `model.groups`, and the clamped totals (P6). */
export type Totals = {
  readonly groups: readonly Float64Array[];
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
};

/** `rules` in the order of `model.rules`. */
export function totalsOf(
  { rows, derive }: Pick<Source, 'rows' | 'derive'>,
  model: Model,
  rules: readonly RuleResult[],
): Totals {
  const summed = (columns: readonly Given[], limits: Limits): Float64Array => {
    const key = `sum ${serialsOf(columns)} of ${rows} in ${limits.floor} to ${limits.cap}`;
    return derive(key, () => clampedSum(rows, columns, limits));
  };
  const groups = model.groups.map((group) => {
    const own = rules.filter((_, i) => model.rules[i]?.groupId === group.id);
    return summed(
      own.map(({ given }) => given),
      group,
    );
  });
  const total = (name: DimensionName): Float64Array => {
    const own = groups.filter((_, i) => model.groups[i]?.dimension === name);
    return summed(own, dimensionOf(model, name));
  };
  return { groups, fit: total('fit'), engagement: total('engagement') };
}

type Given = Int32Array | Float64Array;
type Limits = Parameters<typeof clamped>[1];

function clampedSum(rows: number, columns: readonly Given[], limits: Limits): Float64Array {
  const sums = new Float64Array(rows);
  for (const column of columns) addAll(sums, column);
  if (limits.cap === null && limits.floor === null) return sums;
  for (let row = 0; row < rows; row++) sums[row] = clamped(sums[row] as number, limits);
  return sums;
}

function addAll(sums: Float64Array, given: Given): void {
  for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] as number) + (given[row] as number);
}
