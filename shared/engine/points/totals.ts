import type { DimensionName } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { type Change, changeFrom, rowsChanged } from '../columns/change.ts';
import { serialOf, serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import { clamped } from './clamp.ts';
import { type GroupSums, groupSums } from './group-sums.ts';
import type { RuleResult } from './rule-result.ts';
import { clampSmall, type Limits, newSums, type Sums, smallLimits } from './sums.ts';

/** A dimension's clamped totals (P6), in hundredths; every one lies from `low` to `high`. */
export type Total = { readonly sums: Sums; readonly low: number; readonly high: number; readonly change: Change };

export type Totals = {
  /** In the order of `model.groups`, before the group's cap and floor. */
  readonly groups: readonly GroupSums[];
  readonly fit: Total;
  readonly engagement: Total;
};

/** `rules` in the order of `model.rules`. */
export function totalsOf(source: Source, model: Model, rules: readonly RuleResult[]): Totals {
  const groups = model.groups.map(({ id }) => {
    const own = rules.filter((_, i) => model.rules[i]?.groupId === id);
    return groupSums(source, id, own);
  });
  const total = (name: DimensionName): Total => {
    const own = model.groups.flatMap((group, i): Limited[] =>
      group.dimension === name ? [{ group: groups[i] as GroupSums, limits: group }] : [],
    );
    return totalOf(source, name, own, dimensionOf(model, name));
  };
  return { groups, fit: total('fit'), engagement: total('engagement') };
}

type Limited = { readonly group: GroupSums; readonly limits: Limits };

type Latest = { readonly groups: readonly number[]; readonly limits: string; readonly made: Total };

function totalOf(
  { rows, derive, latest }: Source,
  name: DimensionName,
  own: readonly Limited[],
  limits: Limits,
): Total {
  const within = [...own.map((one) => one.limits), limits].map(({ floor, cap }) => `${floor} to ${cap}`).join(', ');
  const groups = own.map(({ group }) => group);
  const made = derive(`total ${serialsOf(groups)} of ${rows} in ${within}`, () => {
    const before = latest.get(name) as Latest | undefined;
    const changed = before?.limits === within ? rowsChanged(groups, before.groups) : null;
    const bounds = boundsOf(own, limits);
    if (!isSmallSum(own)) return { sums: largeTotals(rows, own, limits), ...bounds, change: null };
    const kernel = own.map(({ group, limits: at }) => ({ sums: group.sums as Int32Array, ...smallLimits(at) }));
    if (before === undefined || changed === null || !(before.made.sums instanceof Int32Array)) {
      return { sums: smallTotals(rows, kernel, smallLimits(limits)), ...bounds, change: null };
    }
    const { sums, rows: differing } = changedTotals(before.made.sums, changed, kernel, smallLimits(limits));
    return { sums, ...bounds, change: changeFrom(before.made, differing, rows) };
  });
  latest.set(name, { groups: groups.map(serialOf), limits: within, made });
  return made;
}

/** All sums on the way to a total stay where 32 bits are enough. */
function isSmallSum(own: readonly Limited[]): boolean {
  const most = own.reduce((sum, { group, limits: at }) => sum + Math.max(group.most, Math.abs(at.floor ?? 0)), 0);
  return own.every(({ group }) => group.sums instanceof Int32Array) && newSums(0, most) instanceof Int32Array;
}

/** The least and the most that the groups can come to. */
function boundsOf(own: readonly Limited[], limits: Limits): { low: number; high: number } {
  const low = own.reduce((sum, { group, limits: at }) => sum + clamped(-group.most, at), 0);
  const high = own.reduce((sum, { group, limits: at }) => sum + clamped(group.most, at), 0);
  return { low: clamped(low, limits), high: clamped(high, limits) };
}

type Small = { readonly sums: Int32Array; readonly cap: number; readonly floor: number };
type SmallLimits = Omit<Small, 'sums'>;

const block = 8192;

function smallTotals(rows: number, groups: readonly Small[], { cap, floor }: SmallLimits): Int32Array {
  const totals = new Int32Array(rows);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    for (const group of groups) addClamped(totals, group, from, to);
    for (let row = from; row < to; row++) totals[row] = clampSmall(totals[row] as number, cap, floor);
  }
  return totals;
}

function addClamped(totals: Int32Array, { sums, cap, floor }: Small, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    totals[row] = (totals[row] as number) + clampSmall(sums[row] as number, cap, floor);
  }
}

/** The earlier totals with those of the changed rows made again, and where they came out otherwise. */
function changedTotals(
  earlier: Int32Array,
  changed: Uint32Array,
  groups: readonly Small[],
  { cap, floor }: SmallLimits,
): { sums: Int32Array; rows: Uint32Array } {
  const sums = earlier.slice();
  const rows = new Uint32Array(changed.length);
  for (let w = 0; w < changed.length; w++) {
    let word = (changed[w] as number) | 0;
    let differing = 0;
    while (word !== 0) {
      const bit = word & -word;
      word ^= bit;
      const row = w * 32 + (31 - Math.clz32(bit));
      let sum = 0;
      for (let g = 0; g < groups.length; g++) {
        const group = groups[g] as Small;
        sum += clampSmall(group.sums[row] as number, group.cap, group.floor);
      }
      sum = clampSmall(sum, cap, floor);
      if (sum === sums[row]) continue;
      sums[row] = sum;
      differing |= bit;
    }
    rows[w] = differing;
  }
  return { sums, rows };
}

function largeTotals(rows: number, own: readonly Limited[], limits: Limits): Float64Array {
  const totals = new Float64Array(rows);
  for (const { group, limits: at } of own) {
    for (let row = 0; row < rows; row++) totals[row] = (totals[row] as number) + clamped(group.sums[row] as number, at);
  }
  for (let row = 0; row < rows; row++) totals[row] = clamped(totals[row] as number, limits);
  return totals;
}
