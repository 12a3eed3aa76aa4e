import type { ColumnValues } from './known-values.ts';
import type { TableColumn } from './table.ts';

/** Leads of a known outcome: 1 won, 0 lost, −1 neither. */
export type OutcomePlane = { readonly of: Int8Array; readonly won: number; readonly lost: number };

export type Strength = {
  /** Among leads that have the fact, and among those that do not: the share that was won; null where there are none. */
  readonly wonWith: number | null;
  readonly wonWithout: number | null;
  readonly filledKnown: number;
  /** E3: Σ (share of won − share of lost) × ln(share of won / share of lost), unknown being a value. */
  readonly informationValue: number;
  /** E3: what is left of it when chance is taken off: IV − (k − 1)(1/won + 1/lost). */
  readonly beyondChance: number;
};

/** Values with fewer leads than this merge into "other" (E3). */
const fewest = 20;

/**
 * How much a column tells of the outcome. Its values are groups of their own, or where `numbers` has what they say, numbers
 * and days, cut at deciles, ties together (E3).
 */
export function strengthOf(
  { column: { codes } }: TableColumn,
  values: ColumnValues,
  isKnown: (place: number) => boolean,
  numbers: Float64Array | null,
  outcome: OutcomePlane,
): Strength {
  const { groupOf, groups, rare } = groupsOf(values, isKnown, numbers);
  const groupOfCode = new Uint32Array(values.placeOf.length);
  for (let code = 0; code < groupOfCode.length; code++) {
    const place = values.placeOf[code] as number;
    if (place >= 0) groupOfCode[code] = groupOf[place] as number;
  }
  const won = new Uint32Array(groups);
  const lost = new Uint32Array(groups);
  for (let row = 0; row < outcome.of.length; row++) {
    const result = outcome.of[row] as number;
    if (result < 0) continue;
    const group = groupOfCode[codes[row] as number] as number;
    const side = result === 1 ? won : lost;
    side[group] = (side[group] as number) + 1;
  }
  const without = [won[0] ?? 0, lost[0] ?? 0] as const;
  const filledKnown = outcome.won + outcome.lost - without[0] - without[1];
  const cells = merged(won, lost, rare);
  const informationValue = informationOf(cells, outcome);
  const k = cells.length;
  return {
    wonWith: filledKnown === 0 ? null : (outcome.won - without[0]) / filledKnown,
    wonWithout: without[0] + without[1] === 0 ? null : without[0] / (without[0] + without[1]),
    filledKnown,
    informationValue,
    beyondChance: informationValue - (k - 1) * (1 / Math.max(outcome.won, 1) + 1 / Math.max(outcome.lost, 1)),
  };
}

/**
 * Group 0 is unknown. Every value that enough leads have is a group of its own, all the others are in the one that is
 * `rare`; numbers and dates go by decile, and none is.
 */
function groupsOf(
  values: ColumnValues,
  isKnown: (place: number) => boolean,
  numbers: Float64Array | null,
): { groupOf: Uint32Array; groups: number; rare: number | null } {
  const groupOf = new Uint32Array(values.length);
  if (numbers === null) {
    // The most frequent come first.
    let own = 0;
    while (own < values.length && (values.counts[own] as number) >= fewest) own++;
    const rare = own + 1;
    for (let place = 0; place < values.length; place++) {
      if (isKnown(place)) groupOf[place] = Math.min(place + 1, rare);
    }
    return { groupOf, groups: rare + 1, rare };
  }
  const sorted = new Uint32Array(values.length);
  let [count, total] = [0, 0];
  for (let place = 0; place < values.length; place++) {
    if (Number.isNaN(numbers[place])) continue;
    sorted[count++] = place;
    total += values.counts[place] as number;
  }
  const byNumber = sorted.subarray(0, count);
  byNumber.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b);
  let before = 0;
  for (const place of byNumber) {
    groupOf[place] = 1 + Math.min(9, Math.floor((before * 10) / Math.max(total, 1)));
    before += values.counts[place] as number;
  }
  return { groupOf, groups: 11, rare: null };
}

function merged(won: Uint32Array, lost: Uint32Array, rare: number | null): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let [otherWon, otherLost] = [0, 0];
  for (let group = 0; group < won.length; group++) {
    const [bought, not] = [won[group] as number, lost[group] as number];
    if (group !== rare && bought + not >= fewest) kept.push([bought, not]);
    else {
      otherWon += bought;
      otherLost += not;
    }
  }
  return otherWon + otherLost > 0 ? [...kept, [otherWon, otherLost]] : kept;
}

function informationOf(cells: readonly (readonly [number, number])[], outcome: OutcomePlane): number {
  if (outcome.won === 0 || outcome.lost === 0) return 0;
  const add = cells.some(([won, lost]) => won === 0 || lost === 0) ? 0.5 : 0;
  const won = outcome.won + add * cells.length;
  const lost = outcome.lost + add * cells.length;
  return cells.reduce((sum, [a, b]) => {
    const shareWon = (a + add) / won;
    const shareLost = (b + add) / lost;
    return sum + (shareWon - shareLost) * Math.log(shareWon / shareLost);
  }, 0);
}
