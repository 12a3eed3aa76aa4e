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
  const ranks = types.map((type) => new Uint8Array((index.start[type + 1] as number) - (index.start[type] as number)));
  if (types.length === 1) rankOne(index, types[0] as number, ranks[0] as Uint8Array);
  else rankMerged(index, types, ranks);
  index.ranks.set(key, ranks);
  return ranks;
}

function rankOne({ start, lead }: ActivityIndex, type: number, ranks: Uint8Array): void {
  const from = start[type] as number;
  let run = 0;
  for (let i = 0; i < ranks.length; i++) {
    run = i > 0 && lead[from + i] === lead[from + i - 1] ? run + 1 : 0;
    ranks[i] = Math.min(run, mostRank);
  }
}

/** Goes from lead to lead, each time taking the most recent of the types' next activities. */
function rankMerged({ start, lead, day }: ActivityIndex, types: readonly number[], ranks: readonly Uint8Array[]): void {
  const next = Int32Array.from(types, (type) => start[type] as number);
  const end = Int32Array.from(types, (type) => start[type + 1] as number);
  for (;;) {
    let row = Number.POSITIVE_INFINITY;
    for (let t = 0; t < next.length; t++) {
      if ((next[t] as number) < (end[t] as number)) row = Math.min(row, lead[next[t] as number] as number);
    }
    if (row === Number.POSITIVE_INFINITY) return;
    for (let rank = 0; ; rank++) {
      let latest = -1;
      let on = 0;
      for (let t = 0; t < next.length; t++) {
        const at = next[t] as number;
        if (at >= (end[t] as number) || lead[at] !== row || (latest >= 0 && (day[at] as number) <= on)) continue;
        latest = t;
        on = day[at] as number;
      }
      if (latest < 0) break;
      const at = next[latest] as number;
      (ranks[latest] as Uint8Array)[at - (start[types[latest] as number] as number)] = Math.min(rank, mostRank);
      next[latest] = at + 1;
    }
  }
}
