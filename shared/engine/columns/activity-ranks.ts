import type { ActivityIndex } from './activity-index.ts';

/** Greater ranks are not told apart. */
export const mostRank = 255;

/**
 * For each type, by its activities in the order of the index: how many of the lead's activities of all these types are
 * more recent; of one day, those of an earlier type count as such. Worked out once for each set of types.
 */
export function ranksAmong(index: ActivityIndex, types: readonly number[]): readonly Uint8Array[] {
  const [one = 0, two = 0] = types;
  if (types.length === 1) return [ranksWithin(index, one)];
  const key = types.join(' ');
  const before = index.ranks.get(key);
  if (before !== undefined) return before;
  const ranks = types.length === 2 ? ranksOfTwo(index, one, two) : ranksOfMore(index, types);
  index.ranks.set(key, ranks);
  return ranks;
}

/** How many of the lead's activities of the type itself are more recent. */
function ranksWithin({ rank, start }: ActivityIndex, type: number): Uint8Array {
  return rank.subarray(start[type], start[type + 1]);
}

function ranksOfMore(index: ActivityIndex, types: readonly number[]): readonly Uint8Array[] {
  const ranks = types.map((type) => ranksWithin(index, type).slice());
  types.forEach((type, t) => {
    types.forEach((other, o) => {
      if (o !== t) addMoreRecent(index, type, ranks[t] as Uint8Array, other, o < t);
    });
  });
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

/**
 * The same of two types in one pass, because rules of several types mostly have two. Which activity is next, and whether
 * it is of another lead, is worked out without a branch: it would be guessed wrong for every second one.
 */
function ranksOfTwo({ start, lead, day }: ActivityIndex, one: number, two: number): readonly Uint8Array[] {
  const of = <Of extends Uint32Array | Int32Array>(all: Of, type: number) =>
    all.subarray(start[type], start[type + 1]) as Of;
  const [leadsOne, leadsTwo, daysOne, daysTwo] = [of(lead, one), of(lead, two), of(day, one), of(day, two)];
  const [countOne, countTwo] = [leadsOne.length, leadsTwo.length];
  /** The ranks of the first type, and behind them those of the second. */
  const ranks = new Uint8Array(countOne + countTwo);
  let [atOne, atTwo, before, rank] = [0, 0, -1, 0];
  while (atOne < countOne && atTwo < countTwo) {
    const rowOne = leadsOne[atOne] as number;
    const rowTwo = leadsTwo[atTwo] as number;
    const rows = (rowOne - rowTwo) | 0;
    const days = ((daysTwo[atTwo] as number) - (daysOne[atOne] as number)) | 0;
    // 1 where the second type's is of an earlier lead, or of the same and later.
    const isTwo = (-rows >>> 31) | ((((rows | -rows) >>> 31) ^ 1) & (-days >>> 31));
    const row = rowOne ^ ((rowOne ^ rowTwo) & -isTwo);
    const place = atOne + ((countOne + atTwo - atOne) & -isTwo);
    rank = nextRank(rank, row, before);
    ranks[place] = rank;
    before = row;
    atOne += 1 - isTwo;
    atTwo += isTwo;
  }
  for (; atOne < countOne; atOne++) {
    rank = nextRank(rank, leadsOne[atOne] as number, before);
    before = leadsOne[atOne] as number;
    ranks[atOne] = rank;
  }
  for (; atTwo < countTwo; atTwo++) {
    rank = nextRank(rank, leadsTwo[atTwo] as number, before);
    before = leadsTwo[atTwo] as number;
    ranks[countOne + atTwo] = rank;
  }
  return [ranks.subarray(0, countOne), ranks.subarray(countOne)];
}

/** One more than the rank before, at most `mostRank`; 0 where it was another lead's. */
function nextRank(rank: number, row: number, before: number): number {
  const differing = (row ^ before) | 0;
  const next = (rank + 1) & ~((differing | -differing) >> 31);
  return next - (next >> 8);
}
