import { type Change, changeFrom, rowsChanged } from '../columns/change.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Sums } from '../points/sums.ts';
import type { Total, Totals } from '../points/totals.ts';

/** Place of a total among descending thresholds, 0 the best; exactly on one takes the better place (G1). */
export function placeOf(total: number, thresholds: readonly number[]): number {
  const place = thresholds.findIndex((at) => total >= at);
  return place === -1 ? thresholds.length : place;
}

/** Each lead's grade as an index in `gradesOf`: fit letter by fit letter, engagement numbers within. */
export type GradeColumn = { readonly grade: Uint8Array; readonly change: Change };

type Thresholds = { readonly fit: readonly number[]; readonly engagement: readonly number[] };
type Latest = { readonly totals: readonly number[]; readonly thresholds: string; readonly made: GradeColumn };

export function gradeColumn(source: Source, { fit, engagement }: Totals, thresholds: Thresholds): GradeColumn {
  const { rows, derive, latest } = source;
  const totals = [fit, engagement];
  const at = `${thresholds.fit.join(' ')} by ${thresholds.engagement.join(' ')}`;
  const made = derive(`grades ${totals.map(serialOf).join(' ')} at ${at}`, () => {
    const before = latest.get('grade') as Latest | undefined;
    const changed = before?.thresholds === at ? rowsChanged(totals, before.totals) : null;
    const width = thresholds.engagement.length + 1;
    const letters = placer(fit, thresholds.fit, width);
    const numbers = placer(engagement, thresholds.engagement, 1);
    if (before === undefined || changed === null) {
      const grade = new Uint8Array(rows);
      letters.add(grade);
      numbers.add(grade);
      return { grade, change: null };
    }
    return changedGrades(before.made, changed, (row) => letters.at(row) + numbers.at(row), rows);
  });
  latest.set('grade', { totals: totals.map(serialOf), thresholds: at, made });
  return made;
}

function changedGrades(
  before: GradeColumn,
  changed: Uint32Array,
  gradeAt: (row: number) => number,
  rows: number,
): GradeColumn {
  const grade = before.grade.slice();
  const differing = new Uint32Array(changed.length);
  for (let w = 0; w < changed.length; w++) {
    let word = (changed[w] as number) | 0;
    let other = 0;
    while (word !== 0) {
      const bit = word & -word;
      word ^= bit;
      const row = w * 32 + (31 - Math.clz32(bit));
      const now = gradeAt(row);
      if (now === grade[row]) continue;
      grade[row] = now;
      other |= bit;
    }
    differing[w] = other;
  }
  return { grade, change: changeFrom(before, differing, rows) };
}

type Placer = { readonly at: (row: number) => number; readonly add: (to: Uint8Array) => void };

/** Totals further apart than this are not worth a table. */
const mostTabled = 1 << 17;

/** Places among thresholds, times `step`: looked up by the total where the range of totals is small enough. */
function placer({ sums, low, high }: Total, thresholds: readonly number[], step: number): Placer {
  if (!(sums instanceof Int32Array) || high - low > mostTabled) {
    const at = (row: number): number => placeOf(sums[row] as number, thresholds) * step;
    const add = (to: Uint8Array): void => {
      for (let row = 0; row < to.length; row++) to[row] = (to[row] as number) + at(row);
    };
    return { at, add };
  }
  const table = new Uint8Array(high - low + 1);
  let below = high + 1;
  [...thresholds, low].forEach((from, place) => {
    const start = Math.max(from, low);
    if (start < below) table.fill(place * step, start - low, below - low);
    below = Math.min(below, start);
  });
  return { at: (row) => table[(sums[row] as number) - low] as number, add: (to) => addPlaces(to, sums, table, low) };
}

function addPlaces(to: Uint8Array, sums: Sums, table: Uint8Array, low: number): void {
  for (let row = 0; row < to.length; row++) {
    to[row] = (to[row] as number) + (table[(sums[row] as number) - low] as number);
  }
}
