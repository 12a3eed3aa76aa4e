import { shownBy } from './columns/activity-index.ts';
import { newCodes } from './columns/codes.ts';
import type { ActivityData, Codes, LeadData, TextColumn } from './lead-data.ts';

/**
 * The leads of these rows in this order, with their activities, the columns under these keys, and what the whole data
 * set shows (C4). Dictionaries keep only what is used, so that a small part is read quickly. No row twice.
 */
export function partOf(data: LeadData, rows: Uint32Array, keys: readonly string[]): LeadData {
  const columns: Record<string, TextColumn> = {};
  for (const key of keys) {
    const column = data.columns[key];
    if (column !== undefined) columns[key] = pick(column, rows);
  }
  const { activities } = data;
  return {
    rows: rows.length,
    columns,
    activities: activities === null ? null : ownActivities(activities, data.rows, rows),
  };
}

function ownActivities(activities: ActivityData, all: number, rows: Uint32Array): ActivityData {
  const place = new Int32Array(all).fill(-1);
  for (let i = 0; i < rows.length; i++) place[rows[i] as number] = i;
  const { lead, type, day, second, asset } = activities;
  let count = 0;
  for (let i = 0; i < lead.length; i++) if ((place[lead[i] as number] ?? -1) >= 0) count++;
  const own = new Uint32Array(count);
  const leads = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < lead.length; i++) {
    const row = place[lead[i] as number] ?? -1;
    if (row < 0) continue;
    own[at] = i;
    leads[at++] = row;
  }
  return {
    lead: leads,
    // Types keep their codes: what the data set shows is said by type code.
    type: { values: type.values, codes: gather(type.codes, own, newCodes(count, type.values.length)) },
    day: gather(day, own, new Int32Array(count)),
    second: gather(second, own, new Int32Array(count)),
    asset: pick(asset, own),
    shown: shownBy(activities),
  };
}

function gather<Column extends Codes | Int32Array>(
  from: Codes | Int32Array,
  places: Uint32Array,
  into: Column,
): Column {
  for (let i = 0; i < places.length; i++) into[i] = from[places[i] as number] as number;
  return into;
}

function pick({ values, codes }: TextColumn, rows: Uint32Array): TextColumn {
  const places = new Map<number, number>();
  const picked: string[] = [];
  const own = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] as number] as number;
    let place = places.get(code);
    if (place === undefined) {
      place = picked.length;
      places.set(code, place);
      picked.push(values[code] ?? '');
    }
    own[i] = place;
  }
  return { values: picked, codes: own };
}
