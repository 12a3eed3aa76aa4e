import { newCodes } from '../engine/columns/codes.ts';
import type { ActivityData, Codes } from '../engine/lead-data.ts';

type Numbers = Int32Array | Codes;

/**
 * Activities in the order in which they are stored and the engine wants them: by type in the order of the types' texts, of
 * a type by lead, of a lead the most recent first. Of one moment, in the order they had.
 */
export function inStoredOrder(data: ActivityData): ActivityData {
  const { lead, type, day, second, asset } = data;
  if (isInOrder(data)) return data;
  // From the least to the most important: each sorting keeps the order of what is equal to it.
  let order: Uint32Array | null = null;
  for (const [keys, isDescending] of [
    [second, true],
    [day, true],
    [lead, false],
    [type.codes, false],
  ] as const) {
    order = sorted(keys, isDescending, order);
  }
  if (order === null) return data;
  return {
    lead: picked(lead, order, new Uint32Array(lead.length)),
    type: { values: type.values, codes: picked(type.codes, order, newCodes(lead.length, type.values.length)) },
    day: picked(day, order, new Int32Array(lead.length)),
    second: picked(second, order, new Int32Array(lead.length)),
    asset: { values: asset.values, codes: picked(asset.codes, order, newCodes(lead.length, asset.values.length)) },
  };
}

function isInOrder({ lead, type: { codes }, day, second }: ActivityData): boolean {
  for (let i = 1; i < lead.length; i++) {
    const step =
      (codes[i] as number) - (codes[i - 1] as number) ||
      (lead[i] as number) - (lead[i - 1] as number) ||
      (day[i - 1] as number) - (day[i] as number) ||
      (second[i - 1] as number) - (second[i] as number);
    if (step < 0) return false;
  }
  return true;
}

/** The places of `order` sorted by their keys, by counting: keys are few compared with activities. Null where all are equal. */
function sorted(keys: Numbers, isDescending: boolean, order: Uint32Array | null): Uint32Array | null {
  let least = keys[0] ?? 0;
  let most = least;
  for (const key of keys) {
    if (key < least) least = key;
    else if (key > most) most = key;
  }
  if (least === most) return order;
  const starts = new Uint32Array(most - least + 2);
  const rank = isDescending ? (key: number) => most - key : (key: number) => key - least;
  for (const key of keys) {
    const place = rank(key) + 1;
    starts[place] = (starts[place] as number) + 1;
  }
  for (let place = 1; place < starts.length; place++) {
    starts[place] = (starts[place] as number) + (starts[place - 1] as number);
  }
  const after = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const activity = order === null ? i : (order[i] as number);
    const place = rank(keys[activity] as number);
    const at = starts[place] as number;
    starts[place] = at + 1;
    after[at] = activity;
  }
  return after;
}

function picked<Into extends Numbers>(from: Numbers, order: Uint32Array, into: Into): Into {
  for (let i = 0; i < order.length; i++) into[i] = from[order[i] as number] as number;
  return into;
}
