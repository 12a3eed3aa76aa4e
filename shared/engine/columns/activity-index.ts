import { normaliseText } from '../../values/normalise-text.ts';
import type { ActivityData, Day, ShownActivities } from '../lead-data.ts';
import { inOrder, isInOrder } from './activity-order.ts';

/**
 * Activities by type, within a type by lead, each lead's most recent first: those of type code `t` lie from `start[t]`
 * up to `start[t + 1]`. One pass over a type serves a rule, and a lead's activities are found by halving.
 */
export type ActivityIndex = {
  readonly start: Int32Array;
  /** Row of the lead. */
  readonly lead: Uint32Array;
  readonly day: Int32Array;
  readonly asset: Uint32Array;
  readonly typeNames: readonly string[];
  /** By type code: whether the data has any activity of it. */
  readonly typeSeen: Uint8Array;
  /** By type code: the most activities that one lead has of it. */
  readonly most: Int32Array;
  /** By asset code: the asset's text compared by V3; empty where an activity has none. */
  readonly assetTexts: readonly string[];
  /** By asset code: equal for assets that V3 makes equal; −1 for none. */
  readonly assetKeys: Int32Array;
  /** Of the whole data set (A1). */
  readonly earliest: Day | null;
  /** As they are asked for: `ranksAmong`. */
  readonly ranks: Map<string, readonly Uint8Array[]>;
  /** Of the activities here. */
  readonly first: Day | null;
  readonly latest: Day | null;
};

/** Activities as they come; those that an import stored are in order already and are not copied. */
export function indexActivities(rows: number, data: ActivityData): ActivityIndex {
  const { lead, type, day, asset } = isInOrder(rows, data) ? asTheyAre(data) : inOrder(rows, data);
  const types = data.type.values.length;
  const start = new Int32Array(types + 1);
  const most = new Int32Array(types);
  let first: Day | null = null;
  let latest: Day | null = null;
  let run = 0;
  for (let i = 0; i < lead.length; i++) {
    const code = type[i] as number;
    const on = day[i] as number;
    const again = i > 0 && lead[i] === lead[i - 1] && code === type[i - 1];
    run = again ? run + 1 : 0;
    if (run >= (most[code] as number)) most[code] = run + 1;
    start[code + 1] = (start[code + 1] as number) + 1;
    if (first === null || on < first) first = on;
    if (latest === null || on > latest) latest = on;
  }
  for (let code = 0; code < types; code++) start[code + 1] = (start[code + 1] as number) + (start[code] as number);
  const { types: typeSeen, earliest } = shownBy(data);
  const assetTexts = data.asset.values.map(normaliseText);
  const columns = { start, lead, day, asset, most, ranks: new Map(), typeSeen, earliest, first, latest };
  return { ...columns, typeNames: data.type.values, assetTexts, assetKeys: keysOf(assetTexts) };
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

function asTheyAre({ lead, type, day, asset }: ActivityData): ReturnType<typeof inOrder> {
  return { lead, type: type.codes, day, asset: asset.codes };
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
