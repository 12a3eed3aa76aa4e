import type { DimensionName } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Outcomes } from '../counts/outcomes.ts';
import { watchedThresholds } from '../grades/watched.ts';
import { packReached } from '../kernels/pack-small.ts';
import { settleTotals } from '../kernels/settle-totals.ts';
import { addBins, type Bins, binsFor } from './bins.ts';
import { clamped } from './clamp.ts';
import { type GroupSums, groupSums } from './group-sums.ts';
import type { RuleResult } from './rule-result.ts';
import { isSmall, type Limits, type Sums, smallLimits } from './sums.ts';

/** A dimension's clamped totals (P6), in hundredths; every one lies from `low` to `high`. Written over by the next score. */
export type Total = {
  readonly sums: Sums;
  readonly low: number;
  readonly high: number;
  readonly bins: Bins;
  /** Where each threshold that something asks about is reached. Large sums say nothing here. */
  readonly reached: ReadonlyMap<number, Uint32Array>;
};

export type Totals = {
  /** In the order of `model.groups`, before the group's cap and floor. */
  readonly groups: readonly GroupSums[];
  readonly fit: Total;
  readonly engagement: Total;
};

/** `rules` in the order of `model.rules`. */
export function totalsOf(
  source: Source,
  model: Model,
  rules: readonly RuleResult[],
  outcomes: Outcomes | null,
): Totals {
  const watched = watchedThresholds(model);
  const groups = model.groups.map(({ id }) => {
    const own = rules.filter((_, i) => model.rules[i]?.groupId === id);
    return groupSums(source, id, own);
  });
  const total = (name: DimensionName): Total => {
    const own = model.groups.flatMap((group, i): Limited[] =>
      group.dimension === name ? [{ group: groups[i] as GroupSums, limits: group }] : [],
    );
    return totalOf(source, { name, own, limits: dimensionOf(model, name), outcomes, watched: watched[name] });
  };
  return { groups, fit: total('fit'), engagement: total('engagement') };
}

type Limited = { readonly group: GroupSums; readonly limits: Limits };

type Latest = {
  readonly groups: string;
  readonly limits: string;
  readonly outcomes: Outcomes | null;
  readonly made: Total;
};

/** What a dimension's totals are made from. */
type Making = {
  readonly name: DimensionName;
  readonly own: readonly Limited[];
  readonly limits: Limits;
  readonly outcomes: Outcomes | null;
  readonly watched: readonly number[];
};

function totalOf(source: Source, making: Making): Total {
  const { name, own, limits, outcomes, watched } = making;
  const within = [...own.map((one) => one.limits), limits].map(({ floor, cap }) => `${floor} to ${cap}`).join(', ');
  const groups = serialsOf(own.map(({ group }) => group));
  const last = source.latest.get(name) as Latest | undefined;
  const isSame = last?.groups === groups && last.limits === within && last.outcomes === outcomes;
  const made = isSame ? watching(last.made, watched) : workOut(source.rows, last?.made, making);
  source.latest.set(name, { groups, limits: within, outcomes, made });
  return made;
}

/** The same totals, with what is asked about them now. */
function watching(made: Total, watched: readonly number[]): Total {
  const { sums, reached } = made;
  if (!(sums instanceof Int32Array) || watched.every((threshold) => reached.has(threshold))) return made;
  return { ...made, reached: new Map(watched.map((at) => [at, reached.get(at) ?? packReached(sums, at)])) };
}

function workOut(rows: number, before: Total | undefined, { own, limits, outcomes, watched }: Making): Total {
  const bounds = boundsOf(own, limits);
  const bins = binsFor(bounds);
  if (!isSmallSum(own)) {
    const sums = largeTotals(rows, own, limits);
    addBins(bins, sums, outcomes);
    return { sums, ...bounds, bins, reached: new Map() };
  }
  const sums = before?.sums instanceof Int32Array ? before.sums : new Int32Array(rows);
  const groups = own.map(({ group, limits: at }) => ({ sums: group.sums as Int32Array, ...smallLimits(at) }));
  const kinds = outcomes?.kinds ?? null;
  const reached = settleTotals(sums, { groups, limits: smallLimits(limits), kinds, bins, watched });
  return { sums, ...bounds, bins, reached: keepSame(before?.reached, reached) };
}

/** What is derived from a plane that came out the same need not be worked out again. */
function keepSame(before: Total['reached'] | undefined, now: Total['reached']): Total['reached'] {
  return new Map([...now].map(([at, plane]) => [at, keptPlane(before?.get(at), plane)]));
}

function keptPlane(before: Uint32Array | undefined, now: Uint32Array): Uint32Array {
  if (before === undefined) return now;
  for (let w = 0; w < now.length; w++) if (before[w] !== now[w]) return now;
  return before;
}

/** All sums on the way to a total stay where 32 bits are enough. */
function isSmallSum(own: readonly Limited[]): boolean {
  const most = own.reduce((sum, { group, limits: at }) => sum + Math.max(group.most, Math.abs(at.floor ?? 0)), 0);
  return own.every(({ group }) => group.sums instanceof Int32Array) && isSmall(most);
}

/** The least and the most that the groups can come to. */
function boundsOf(own: readonly Limited[], limits: Limits): { low: number; high: number } {
  const low = own.reduce((sum, { group, limits: at }) => sum + clamped(-group.most, at), 0);
  const high = own.reduce((sum, { group, limits: at }) => sum + clamped(group.most, at), 0);
  return { low: clamped(low, limits), high: clamped(high, limits) };
}

function largeTotals(rows: number, own: readonly Limited[], limits: Limits): Float64Array {
  const totals = new Float64Array(rows);
  for (const { group, limits: at } of own) {
    for (let row = 0; row < rows; row++) totals[row] = (totals[row] as number) + clamped(group.sums[row] as number, at);
  }
  for (let row = 0; row < rows; row++) totals[row] = clamped(totals[row] as number, limits);
  return totals;
}
