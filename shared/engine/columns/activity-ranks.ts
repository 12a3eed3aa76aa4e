import type { ActivityIndex } from './activity-index.ts';

/** Greater ranks are not told apart. */
export const mostRank = 255;

/**
 * For each type, by its activities in the order of the index: how many of the lead's activities of all these types are
 * more recent; of one day, those of an earlier type count as such. Worked out once for each set of types.
 */
export function ranksAmong(index: ActivityIndex, types: readonly number[]): readonly Uint8Array[] {
  const key = types.join(' ');
  const before = index.ranks.get(key);
  if (before !== undefined) return before;
  const ranks = types.map((type) => ranksWithin(index, type));
  types.forEach((type, t) => {
    types.forEach((other, o) => {
      if (o !== t) addMoreRecent(index, type, ranks[t] as Uint8Array, other, o < t);
    });
  });
  index.ranks.set(key, ranks);
  return ranks;
}

/** How many of the lead's activities of the type itself are more recent. */
function ranksWithin({ start, lead }: ActivityIndex, type: number): Uint8Array {
  const from = start[type] as number;
  const ranks = new Uint8Array((start[type + 1] as number) - from);
  let row = -1;
  let run = 0;
  for (let i = 0; i < ranks.length; i++) {
    const next = lead[from + i] as number;
    run = next === row ? run + 1 : 0;
    row = next;
    ranks[i] = Math.min(run, mostRank);
  }
  return ranks;
}

/**
 * Adds to the ranks of a type how many of the lead's activities of another type are more recent, or of the same day where
 * that type `goesFirst`. Both lie by lead, the most recent first, so one place in the other type only ever moves on.
 */
function addMoreRecent(
  { start, lead, day }: ActivityIndex,
  type: number,
  ranks: Uint8Array,
  other: number,
  goesFirst: boolean,
): void {
  const from = start[type] as number;
  const end = start[other + 1] as number;
  const sooner = goesFirst ? 0 : 1;
  let at = start[other] as number;
  let first = at;
  let row = -1;
  for (let i = 0; i < ranks.length; i++) {
    const next = lead[from + i] as number;
    if (next !== row) {
      row = next;
      while (at < end && (lead[at] as number) < row) at++;
      first = at;
    }
    const least = (day[from + i] as number) + sooner;
    while (at < end && lead[at] === row && (day[at] as number) >= least) at++;
    const rank = (ranks[i] as number) + at - first;
    ranks[i] = Math.min(rank, mostRank);
  }
}
