import { normaliseText } from '../../values/normalise-text.ts';
import { rankRuns } from '../kernels/rank-runs.ts';
import type { ActivityData, Codes, Day, ShownActivities } from '../lead-data.ts';
import { inOrder } from './activity-order.ts';
import { startsOfTypes } from './activity-types.ts';

/**
 * Activities by type, within a type by lead, each lead's most recent first: those of type code `t` lie from `start[t]`
 * up to `start[t + 1]`. One pass over a type serves a rule, and a lead's activities are found by halving.
 */
export type ActivityIndex = {
  readonly start: Int32Array;
  /** Row of the lead. */
  readonly lead: Uint32Array;
  readonly day: Int32Array;
  readonly asset: Codes;
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
  const stored = { lead: data.lead, day: data.day, asset: data.asset.codes };
  const starts = startsOfTypes(data);
  const survey = starts === null ? null : surveyed(stored, starts, rows);
  if (survey !== null && starts !== null) return indexOf(data, stored, starts, survey);
  const ordered = inOrder(rows, data);
  const start = startsOfTypes({ type: { values: data.type.values, codes: ordered.type } }) as Int32Array;
  return indexOf(data, ordered, start, surveyed(ordered, start, rows) as Survey);
}

type Ordered = Pick<ActivityIndex, 'lead' | 'day' | 'asset'>;

function indexOf(data: ActivityData, { lead, day, asset }: Ordered, start: Int32Array, survey: Survey): ActivityIndex {
  // Where all of them belong to leads here, the pass has seen what there is to see.
  const isWhole = data.shown === undefined && data.lead.length === lead.length;
  const { types: typeSeen, earliest } = isWhole ? shownBySurvey(start, survey.first) : shownBy(data);
  const assetTexts = data.asset.values.map(normaliseText);
  const columns = { start, lead, day, asset, ...survey, ranks: new Map(), typeSeen, earliest };
  return { ...columns, typeNames: data.type.values, assetTexts, assetKeys: keysOf(assetTexts) };
}

type Survey = Pick<ActivityIndex, 'most' | 'rank' | 'first' | 'latest'>;

/** What one pass over the activities tells of them; null where one belongs to no lead here or is out of order. */
function surveyed({ lead, day }: Ordered, start: Int32Array, rows: number): Survey | null {
  const most = new Int32Array(start.length - 1);
  const rank = new Uint8Array(lead.length);
  let [first, latest]: [Day | null, Day | null] = [null, null];
  for (let code = 0; code < most.length; code++) {
    const [from, to] = [start[code] as number, start[code + 1] as number];
    if (from === to) continue;
    const runs = rankRuns(lead.subarray(from, to), day.subarray(from, to), rank.subarray(from, to));
    if (runs === null || (lead[to - 1] as number) >= rows) return null;
    most[code] = runs.most + 1;
    first = first === null ? runs.first : Math.min(first, runs.first);
    latest = latest === null ? runs.latest : Math.max(latest, runs.latest);
  }
  return { most, rank, first, latest };
}

/** What a data set's activities show of it: also those that belong to no lead here count (C4). */
export function shownBy(data: ActivityData): ShownActivities {
  if (data.shown !== undefined) return data.shown;
  let earliest: Day | null = null;
  for (let i = 0; i < data.day.length; i++) {
    if (earliest === null || (data.day[i] as number) < earliest) earliest = data.day[i] as number;
  }
  if (data.typeStarts !== undefined) return shownBySurvey(data.typeStarts, earliest);
  const types = new Uint8Array(data.type.values.length);
  for (const code of data.type.codes) types[code] = 1;
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
