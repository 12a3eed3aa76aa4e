import { normaliseText } from '../../values/normalise-text.ts';
import type { ActivityData, Day, ShownActivities } from '../lead-data.ts';

/** Activities by lead, each lead's most recent first: those of `row` lie from `start[row]` up to `start[row + 1]`. */
export type ActivityIndex = {
  readonly start: Uint32Array;
  readonly type: Uint32Array;
  readonly day: Int32Array;
  readonly asset: Uint32Array;
  readonly typeNames: readonly string[];
  /** By type code: whether the data has any activity of it. */
  readonly typeSeen: Uint8Array;
  readonly assetNames: readonly string[];
  /** By asset code: the asset's text compared by V3; empty where an activity has none. */
  readonly assetTexts: readonly string[];
  /** By asset code: equal for assets that V3 makes equal; −1 for none. */
  readonly assetKeys: Int32Array;
  readonly earliest: Day | null;
  /** The most activities that one lead has. */
  readonly most: number;
};

export function indexActivities(rows: number, data: ActivityData): ActivityIndex {
  const { start, order, most } = byLead(rows, data);
  const count = order.length;
  const type = new Uint32Array(count);
  const day = new Int32Array(count);
  const asset = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const from = order[i] as number;
    type[i] = data.type.codes[from] as number;
    day[i] = data.day[from] as number;
    asset[i] = data.asset.codes[from] as number;
  }
  const { types: typeSeen, earliest } = shownBy(data);
  const assetTexts = data.asset.values.map(normaliseText);
  const common = { start, type, day, asset, typeSeen, earliest, most, assetTexts };
  return { ...common, typeNames: data.type.values, assetNames: data.asset.values, assetKeys: keysOf(assetTexts) };
}

/** What a data set's activities show of it: also those that belong to no lead here count (C4). */
export function shownBy(data: ActivityData): ShownActivities {
  if (data.shown !== undefined) return data.shown;
  const types = new Uint8Array(data.type.values.length);
  let earliest: Day | null = null;
  for (let i = 0; i < data.day.length; i++) {
    types[data.type.codes[i] as number] = 1;
    if (earliest === null || (data.day[i] as number) < earliest) earliest = data.day[i] as number;
  }
  return { types, earliest };
}

function byLead(rows: number, data: ActivityData): { start: Uint32Array; order: Uint32Array; most: number } {
  const start = new Uint32Array(rows + 1);
  let kept = 0;
  for (const lead of data.lead) {
    if (lead >= rows) continue;
    start[lead + 1] = (start[lead + 1] as number) + 1;
    kept++;
  }
  let most = 0;
  for (let row = 0; row < rows; row++) {
    most = Math.max(most, start[row + 1] as number);
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  }
  const order = new Uint32Array(kept);
  const next = start.slice(0, rows);
  for (let i = 0; i < data.lead.length; i++) {
    const lead = data.lead[i] as number;
    if (lead >= rows) continue;
    insertByRecency(order, start[lead] as number, next[lead] as number, i, data);
    next[lead] = (next[lead] as number) + 1;
  }
  return { start, order, most };
}

/** A lead has few activities and files are mostly in order of time, so inserting is quicker than sorting. */
function insertByRecency(order: Uint32Array, from: number, end: number, activity: number, data: ActivityData): void {
  if (end - from > 64) {
    const at = searchRecency(order, from, end, activity, data);
    order.copyWithin(at + 1, at, end);
    order[at] = activity;
    return;
  }
  let at = end;
  while (at > from && isMoreRecent(data, activity, order[at - 1] as number)) {
    order[at] = order[at - 1] as number;
    at--;
  }
  order[at] = activity;
}

function searchRecency(order: Uint32Array, from: number, end: number, activity: number, data: ActivityData): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isMoreRecent(data, activity, order[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isMoreRecent(data: ActivityData, a: number, b: number): boolean {
  const days = (data.day[a] as number) - (data.day[b] as number);
  return days !== 0 ? days > 0 : (data.second[a] as number) > (data.second[b] as number);
}

function keysOf(texts: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    if (text === '') return -1;
    const key = known.get(text) ?? known.size;
    known.set(text, key);
    return key;
  });
}
