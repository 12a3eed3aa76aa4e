import { normaliseText } from '../../values/normalise-text.ts';
import type { ActivityData, Day, ShownActivities } from '../lead-data.ts';
import { inOrder, type OrderedActivities } from './activity-order.ts';
import { mostRank } from './activity-ranks.ts';

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
  /** How many of the lead's activities of the same type are more recent; greater than 255 is 255. */
  readonly rank: Uint8Array;
  /** Those of several types, as they are asked for: `ranksAmong`. */
  readonly ranks: Map<string, readonly Uint8Array[]>;
  /** Of the activities here. */
  readonly first: Day | null;
  readonly latest: Day | null;
};

/** Activities as they come; those that an import stored are in order already and are not copied. */
export function indexActivities(rows: number, data: ActivityData): ActivityIndex {
  const asTheyAre = { lead: data.lead, type: data.type.codes, day: data.day, asset: data.asset.codes };
  const types = data.type.values.length;
  const stored = surveyed(asTheyAre, types, rows);
  const ordered = stored === null ? inOrder(rows, data) : asTheyAre;
  const { start, most, rank, first, latest } = stored ?? (surveyed(ordered, types, rows) as Survey);
  // Where all of them belong to leads here, the pass has seen what there is to see.
  const isWhole = data.shown === undefined && data.lead.length === ordered.lead.length;
  const { types: typeSeen, earliest } = isWhole ? shownBySurvey(start, first) : shownBy(data);
  const assetTexts = data.asset.values.map(normaliseText);
  const { lead, day, asset } = ordered;
  const columns = { start, lead, day, asset, most, rank, ranks: new Map(), typeSeen, earliest, first, latest };
  return { ...columns, typeNames: data.type.values, assetTexts, assetKeys: keysOf(assetTexts) };
}

type Survey = Pick<ActivityIndex, 'start' | 'most' | 'rank' | 'first' | 'latest'>;

/** What one pass over the activities tells of them; null where one belongs to no lead here or is out of order. */
function surveyed({ lead, type, day }: OrderedActivities, types: number, rows: number): Survey | null {
  const start = new Int32Array(types + 1);
  const most = new Int32Array(types);
  const rank = new Uint8Array(lead.length);
  const count = lead.length;
  let first = count === 0 ? 0 : (day[0] as number);
  let latest = first;
  let run = 0;
  let [code, row, on] = [-1, -1, 0];
  for (let i = 0; i < count; i++) {
    const nextCode = type[i] as number;
    const nextRow = lead[i] as number;
    const nextOn = day[i] as number;
    if (nextCode === code && nextRow === row) {
      if (nextOn > on) return null;
      run++;
    } else {
      if (nextCode < code || (nextCode === code && nextRow < row) || nextRow >= rows) return null;
      run = 1;
    }
    rank[i] = run > mostRank ? mostRank : run - 1;
    if (run > (most[nextCode] as number)) most[nextCode] = run;
    start[nextCode + 1] = (start[nextCode + 1] as number) + 1;
    if (nextOn < first) first = nextOn;
    if (nextOn > latest) latest = nextOn;
    code = nextCode;
    row = nextRow;
    on = nextOn;
  }
  for (let at = 0; at < types; at++) start[at + 1] = (start[at + 1] as number) + (start[at] as number);
  return count === 0 ? { start, most, rank, first: null, latest: null } : { start, most, rank, first, latest };
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

function shownBySurvey(start: Int32Array, earliest: Day | null): ShownActivities {
  const types = new Uint8Array(start.length - 1);
  for (let code = 0; code < types.length; code++) types[code] = start[code + 1] === start[code] ? 0 : 1;
  return { types, earliest };
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
