import type { ActivityData, LeadData, TextColumn } from '../lead-data.ts';
import { shownBy } from './activity-index.ts';

/** The leads whose place in `kept` is 1, in their order, with their activities and what the whole data set shows (C4). */
export function subsetOf(data: LeadData, kept: Uint8Array): LeadData {
  const rows = Uint32Array.from(kept.keys()).filter((row) => kept[row] === 1);
  const place = new Int32Array(data.rows).fill(-1);
  rows.forEach((row, i) => {
    place[row] = i;
  });
  const columns = Object.fromEntries(Object.entries(data.columns).map(([key, column]) => [key, picked(column, rows)]));
  const { activities } = data;
  return { rows: rows.length, columns, activities: activities === null ? null : activitiesOf(activities, place) };
}

/** The activities of the leads that have a place, in their order. */
function activitiesOf(activities: ActivityData, place: Int32Array): ActivityData {
  const { lead, type, day, second, asset } = activities;
  const own = Uint32Array.from(lead.keys()).filter((i) => (place[lead[i] as number] ?? -1) >= 0);
  return {
    lead: own.map((i) => place[lead[i] as number] as number),
    type: picked(type, own),
    day: Int32Array.from(own, (i) => day[i] as number),
    second: Int32Array.from(own, (i) => second[i] as number),
    asset: picked(asset, own),
    shown: shownBy(activities),
  };
}

function picked(column: TextColumn, rows: Uint32Array): TextColumn {
  return { values: column.values, codes: rows.map((row) => column.codes[row] as number) };
}
