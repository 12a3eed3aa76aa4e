import type { Reading } from '../model/data-set.ts';
import type { FieldType } from '../model/field.ts';
import { readDay } from '../values/read-day.ts';
import { readNumber } from '../values/read-number.ts';
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

/** How much a column tells of the outcome. Numbers and dates are cut at deciles, ties together (E3). */
export function strengthOf(
  column: TableColumn,
  values: ColumnValues,
  isMissing: readonly boolean[],
  as: { readonly type: FieldType; readonly reading: Reading },
  outcome: OutcomePlane,
): Strength {
  const { groupOf, groups } = groupsOf(column, values, isMissing, as);
  const won = new Float64Array(groups);
  const lost = new Float64Array(groups);
  for (let row = 0; row < outcome.of.length; row++) {
    const result = outcome.of[row];
    if (result === -1) continue;
    const place = values.placeOf[column.column.codes[row] ?? 0] ?? -1;
    const group = place < 0 || isMissing[place] ? 0 : (groupOf[place] ?? 0);
    const side = result === 1 ? won : lost;
    side[group] = (side[group] ?? 0) + 1;
  }
  const without = [won[0] ?? 0, lost[0] ?? 0] as const;
  const filledKnown = outcome.won + outcome.lost - without[0] - without[1];
  const informationValue = informationOf(merged(won, lost), outcome);
  const k = merged(won, lost).length;
  return {
    wonWith: filledKnown === 0 ? null : (outcome.won - without[0]) / filledKnown,
    wonWithout: without[0] + without[1] === 0 ? null : without[0] / (without[0] + without[1]),
    filledKnown,
    informationValue,
    beyondChance: informationValue - (k - 1) * (1 / Math.max(outcome.won, 1) + 1 / Math.max(outcome.lost, 1)),
  };
}

/** Group 0 is unknown; every value its own, numbers and dates by decile. */
function groupsOf(
  column: TableColumn,
  values: ColumnValues,
  isMissing: readonly boolean[],
  { type, reading }: { readonly type: FieldType; readonly reading: Reading },
): { groupOf: Int32Array; groups: number } {
  const groupOf = new Int32Array(values.values.length);
  const isNumber = type === 'number' || type === 'money';
  if (!isNumber && type !== 'date') {
    groupOf.forEach((_none, place) => {
      groupOf[place] = place + 1;
    });
    return { groupOf, groups: values.values.length + 1 };
  }
  const read = (text: string) =>
    isNumber ? readNumber(text, reading.decimal) : (readDay(text, reading.dateOrder, 'UTC')?.day ?? null);
  const sorted = values.values
    .map(({ text, count }, place) => ({ place, count, at: isMissing[place] ? null : read(text) }))
    .filter((each): each is { place: number; count: number; at: number } => each.at !== null)
    .sort((a, b) => a.at - b.at);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { place, count } of sorted) {
    groupOf[place] = 1 + Math.min(9, Math.floor((before * 10) / Math.max(total, 1)));
    before += count;
  }
  return { groupOf, groups: Math.max(11, column.counts.length > 0 ? 11 : 0) };
}

function merged(won: Float64Array, lost: Float64Array): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let other: readonly [number, number] = [0, 0];
  won.forEach((bought, group) => {
    const not = lost[group] ?? 0;
    if (bought + not === 0) return;
    if (bought + not >= fewest) kept.push([bought, not]);
    else other = [other[0] + bought, other[1] + not];
  });
  return other[0] + other[1] > 0 ? [...kept, other] : kept;
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
