import type { ActivityData, Codes } from '../lead-data.ts';
import { newCodes } from './codes.ts';

/** Activities in the order of the index: by type, then by lead, then the most recent first. */
export type OrderedActivities = {
  readonly lead: Uint32Array;
  readonly type: Codes;
  readonly day: Int32Array;
  readonly asset: Codes;
};

/** A copy in order, of the activities that belong to a lead here. */
export function inOrder(rows: number, data: ActivityData): OrderedActivities {
  const own = ownActivities(rows, data);
  const recent = byRecency(own, data.day);
  const ofLeads = sorted(recent, (i) => data.lead[i] as number, rows);
  const order = sorted(ofLeads, (i) => data.type.codes[i] as number, data.type.values.length);
  const picked = <To extends Codes | Int32Array>(to: To, from: Codes | Int32Array): To => {
    for (let i = 0; i < to.length; i++) to[i] = from[order[i] as number] as number;
    return to;
  };
  const count = order.length;
  return {
    lead: picked(new Uint32Array(count), data.lead),
    type: picked(newCodes(count, data.type.values.length), data.type.codes),
    day: picked(new Int32Array(count), data.day),
    asset: picked(newCodes(count, data.asset.values.length), data.asset.codes),
  };
}

function ownActivities(rows: number, { lead }: ActivityData): Uint32Array {
  const own = new Uint32Array(lead.length);
  let count = 0;
  for (let i = 0; i < lead.length; i++) if ((lead[i] as number) < rows) own[count++] = i;
  return own.subarray(0, count);
}

/** Days further apart than this are sorted by comparing: counting them would take more room than it saves. */
const mostDays = 1 << 20;

function byRecency(own: Uint32Array, day: Int32Array): Uint32Array {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const i of own) {
    earliest = Math.min(earliest, day[i] as number);
    latest = Math.max(latest, day[i] as number);
  }
  if (latest - earliest < mostDays) return sorted(own, (i) => latest - (day[i] as number), latest - earliest + 1);
  return own.slice().sort((a, b) => (day[b] as number) - (day[a] as number) || a - b);
}

/** The numbers in the order of their keys, from 0 to `keys` − 1; those of equal key stay as they stand. */
function sorted(numbers: Uint32Array, keyOf: (number: number) => number, keys: number): Uint32Array {
  if (numbers.length === 0) return numbers;
  const next = new Uint32Array(keys + 1);
  for (const number of numbers) {
    const after = keyOf(number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let key = 1; key <= keys; key++) next[key] = (next[key] as number) + (next[key - 1] as number);
  const order = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const key = keyOf(number);
    const at = next[key] as number;
    order[at] = number;
    next[key] = at + 1;
  }
  return order;
}
