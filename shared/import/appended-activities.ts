import type { ActivityData } from '../engine/lead-data.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { inStoredOrder } from './activity-order.ts';
import type { AppendedRows } from './append-rows.ts';
import { joinedActivities } from './join-activities.ts';

/**
 * What added leads did, with what is there already; `added` counts leads by their row among the added ones. What a lead has
 * of a type on a day is not added to it once more: so the next export of the same leads brings only what is new.
 */
export function appendedActivities(
  before: ActivityData | null,
  added: ActivityData,
  { target, before: there }: AppendedRows,
): ActivityData {
  const moved: ActivityData = { ...added, lead: added.lead.map((row) => target[row] as number) };
  if (before === null) return inStoredOrder(moved);
  const has = countsOf(before, new Set([...moved.lead].filter((lead) => lead < there)));
  const keyAt = keysOf(moved);
  const fresh: number[] = [];
  for (let i = 0; i < moved.lead.length; i++) {
    const key = keyAt(i);
    const left = has.get(key) ?? 0;
    if (left === 0) fresh.push(i);
    else has.set(key, left - 1);
  }
  return inStoredOrder(joinedActivities(before, picked(moved, fresh)));
}

/** How often each of these leads did something of a type on a day. */
function countsOf(activities: ActivityData, leads: ReadonlySet<number>): Map<string, number> {
  const counts = new Map<string, number>();
  if (leads.size === 0) return counts;
  const keyAt = keysOf(activities);
  activities.lead.forEach((lead, i) => {
    if (leads.has(lead)) counts.set(keyAt(i), (counts.get(keyAt(i)) ?? 0) + 1);
  });
  return counts;
}

/** Lead, type (V3) and day of an activity as one text. */
function keysOf({ lead, type, day }: ActivityData): (i: number) => string {
  const forms = type.values.map(normaliseText);
  return (i) => `${lead[i]} ${day[i]} ${forms[type.codes[i] as number]}`;
}

function picked({ lead, type, day, second, asset }: ActivityData, places: readonly number[]): ActivityData {
  const own = Uint32Array.from(places);
  return {
    lead: own.map((i) => lead[i] as number),
    type: { values: type.values, codes: own.map((i) => type.codes[i] as number) },
    day: Int32Array.from(own, (i) => day[i] as number),
    second: Int32Array.from(own, (i) => second[i] as number),
    asset: { values: asset.values, codes: own.map((i) => asset.codes[i] as number) },
  };
}
