import { columns, kernels } from './kernels.ts';

/** Activities at a time. */
const block = 8192;
const [stateAt = 0, leadsAt = 0, daysAt = 0, ranksAt = 0] = columns(4, block * 4);

/** `most`: the greatest of the ranks; first and latest of the days. */
export type Runs = { readonly most: number; readonly first: number; readonly latest: number };

/**
 * Goes over the activities of one type, at least one, which lie by lead, the most recent first: writes how many of the
 * lead's are more recent, at most 255. Null where one is out of order or its lead is no row.
 */
export function rankRuns(leads: Uint32Array, days: Int32Array, ranks: Uint8Array): Runs | null {
  const bench = kernels();
  const { words, bytes } = bench;
  const day = days[0] as number;
  words.set([-1, day, 0, 0, 0, day, day], stateAt >> 2);
  for (let from = 0; from < leads.length; from += block) {
    const to = Math.min(leads.length, from + block);
    words.set(leads.subarray(from, to), leadsAt >> 2);
    words.set(days.subarray(from, to), daysAt >> 2);
    bench.rankRuns(leadsAt, daysAt, to - from, ranksAt, stateAt);
    ranks.set(bytes.subarray(ranksAt, ranksAt + to - from), from);
  }
  const [, , , most = 0, wrong = 0, first = 0, latest = 0] = words.subarray(stateAt >> 2, (stateAt >> 2) + 7);
  return wrong < 0 ? null : { most, first, latest };
}
