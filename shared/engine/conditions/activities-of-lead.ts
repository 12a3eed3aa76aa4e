import type { Day } from '../lead-data.ts';
import type { SeenActivities } from './seen-activities.ts';

/** One lead's activities of those a condition or a rule speaks of, most recent first; later than `day` none exists (A2). */
export type LeadActivities = { readonly days: readonly Day[]; readonly assets: readonly number[] };

export function activitiesOfLead({ index, choice }: SeenActivities, row: number, day: Day): LeadActivities {
  const found: { on: Day; asset: number }[] = [];
  for (const type of choice.types) {
    const end = index.start[type + 1] as number;
    for (let i = firstOf(index.lead, row, index.start[type] as number, end); i < end && index.lead[i] === row; i++) {
      const on = index.day[i] as number;
      const asset = index.asset[i] as number;
      if (on <= day && (choice.assets === null || choice.assets[asset] === 1)) found.push({ on, asset });
    }
  }
  if (choice.types.length > 1) found.sort((a, b) => b.on - a.on);
  return { days: found.map(({ on }) => on), assets: found.map(({ asset }) => asset) };
}

/** The first place from `from` to `end` whose lead is `row` or a later one. */
function firstOf(lead: Uint32Array, row: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lead[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
