import type { DimensionName } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { roomFor, rowsChanged } from '../columns/change.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Outcomes } from '../counts/outcomes.ts';
import { type Places, placesOf } from '../grades/places.ts';
import { watchedThresholds } from '../grades/watched.ts';
import { addBins, type Bins, binsFor, keepBins, moveBins } from './bins.ts';
import { clamped } from './clamp.ts';
import { type GroupSums, groupSums } from './group-sums.ts';
import type { RuleResult } from './rule-result.ts';
import { clampSmall, type Limits, newSums, type Sums, smallLimits } from './sums.ts';

/** A dimension's clamped totals (P6), in hundredths; every one lies from `low` to `high`. Written over by the next score. */
export type Total = {
  readonly sums: Sums;
  readonly low: number;
  readonly high: number;
  readonly bins: Bins;
  /** Thresholds that something asks about, in descending order. */
  readonly watched: readonly number[];
  /** Leads that are no longer on the same side of every watched threshold, in order; all others still are. */
  readonly crossed: { readonly from: number; readonly rows: Int32Array } | null;
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
  readonly groups: readonly number[];
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

function totalOf({ rows, latest }: Source, making: Making): Total {
  const { name, own, limits, outcomes, watched } = making;
  const within = [...own.map((one) => one.limits), limits].map(({ floor, cap }) => `${floor} to ${cap}`).join(', ');
  const groups = own.map(({ group }) => serialOf(group));
  const last = latest.get(name) as Latest | undefined;
  const before = last?.limits === within && last.outcomes === outcomes ? last : undefined;
  const isSame = before?.groups.length === groups.length && groups.every((serial, i) => serial === before.groups[i]);
  if (before !== undefined && isSame && watched.every((threshold) => before.made.watched.includes(threshold))) {
    return before.made;
  }
  const made = (before && fromEarlier(rows, latest, before, making)) ?? fromNothing(rows, last?.made, making);
  latest.set(name, { groups, limits: within, outcomes, made });
  return made;
}

type Small = { readonly sums: Int32Array; readonly cap: number; readonly floor: number };

function kernelOf(own: readonly Limited[]): Small[] {
  return own.map(({ group, limits }) => ({ sums: group.sums as Int32Array, ...smallLimits(limits) }));
}

/** Only the totals of leads whose groups changed, and their bins. */
function fromEarlier(
  leads: number,
  latest: Source['latest'],
  { groups, made }: Latest,
  { name, own, limits, outcomes, watched }: Making,
): Total | null {
  const rows = rowsChanged(
    own.map(({ group }) => group),
    groups,
  );
  const bounds = boundsOf(own, limits);
  const bins = keepBins(made.bins, bounds);
  const { sums } = made;
  if (rows === null || bins === null || !isSmallSum(own) || !(sums instanceof Int32Array)) return null;
  const totals = roomFor(latest, `totals of ${name}`, leads).subarray(0, rows.length).fill(0);
  for (const group of kernelOf(own)) addClampedAt(totals, rows, group);
  const { cap, floor } = smallLimits(limits);
  clampAll(totals, cap, floor, 0, totals.length);
  moveBins(bins, rows, sums, totals, outcomes);
  const places = placesOf(watched, { low: Math.min(bounds.low, made.low), high: Math.max(bounds.high, made.high) });
  const crossed =
    places === null
      ? rows.slice()
      : crossing(places, rows, sums, totals, roomFor(latest, `crossings of ${name}`, leads));
  store(sums, rows, totals);
  return { sums, ...bounds, bins, watched, crossed: { from: serialOf(made), rows: crossed } };
}

function addClampedAt(totals: Int32Array, rows: Int32Array, { sums, cap, floor }: Small): void {
  for (let i = 0; i < totals.length; i++) {
    totals[i] = (totals[i] as number) + clampSmall(sums[rows[i] as number] as number, cap, floor);
  }
}

/** The rows whose place is another one with the new total, `now[i]` of `rows[i]`. */
function crossing(
  { table, low }: Places,
  rows: Int32Array,
  before: Int32Array,
  now: Int32Array,
  crossed: Int32Array,
): Int32Array {
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    crossed[count] = row;
    count += table[(before[row] as number) - low] === table[(now[i] as number) - low] ? 0 : 1;
  }
  return crossed.subarray(0, count);
}

function store(sums: Int32Array, rows: Int32Array, now: Int32Array): void {
  for (let i = 0; i < rows.length; i++) sums[rows[i] as number] = now[i] as number;
}

const block = 8192;

function fromNothing(rows: number, last: Total | undefined, { own, limits, outcomes, watched }: Making): Total {
  const bounds = boundsOf(own, limits);
  const bins = binsFor(bounds);
  if (!isSmallSum(own)) {
    const sums = largeTotals(rows, own, limits);
    addBins(bins, sums, outcomes);
    return { sums, ...bounds, bins, watched, crossed: null };
  }
  const sums = last?.sums instanceof Int32Array ? last.sums.fill(0) : new Int32Array(rows);
  const groups = kernelOf(own);
  const { cap, floor } = smallLimits(limits);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    for (const group of groups) addClamped(sums, group, from, to);
    clampAll(sums, cap, floor, from, to);
  }
  addBins(bins, sums, outcomes);
  return { sums, ...bounds, bins, watched, crossed: null };
}

function clampAll(sums: Int32Array, cap: number, floor: number, from: number, to: number): void {
  for (let row = from; row < to; row++) sums[row] = clampSmall(sums[row] as number, cap, floor);
}

function addClamped(totals: Int32Array, { sums, cap, floor }: Small, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    totals[row] = (totals[row] as number) + clampSmall(sums[row] as number, cap, floor);
  }
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

function largeTotals(rows: number, own: readonly Limited[], limits: Limits): Float64Array {
  const totals = new Float64Array(rows);
  for (const { group, limits: at } of own) {
    for (let row = 0; row < rows; row++) totals[row] = (totals[row] as number) + clamped(group.sums[row] as number, at);
  }
  for (let row = 0; row < rows; row++) totals[row] = clamped(totals[row] as number, limits);
  return totals;
}
