import { fewRows, roomFor } from '../columns/change.ts';
import { wordsFor } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';
import { countPlaces, type Outcomes } from '../counts/outcomes.ts';
import type { Total, Totals } from '../points/totals.ts';
import { type Places, placesOf } from './places.ts';

/** Place of a total among descending thresholds, 0 the best; exactly on one takes the better place (G1). */
export function placeOf(total: number, thresholds: readonly number[]): number {
  const place = thresholds.findIndex((at) => total >= at);
  return place === -1 ? thresholds.length : place;
}

/** Leads' grades; written over by the next score. */
export type Grades = {
  /** Index in `gradesOf`: fit letter by fit letter, engagement numbers within. */
  readonly grade: Uint8Array;
  /** Each grade's open, won and lost side by side. */
  readonly counts: Int32Array;
};

/** Where each threshold of a dimension is reached, best first. */
export type Reached = { readonly fit: readonly Uint32Array[]; readonly engagement: readonly Uint32Array[] };

type Thresholds = { readonly fit: readonly number[]; readonly engagement: readonly number[] };
type Latest = { readonly reached: Reached; readonly outcomes: Outcomes | null; readonly made: Grades };

/** A lead's grade is another one only where a threshold is reached that was not, or the other way round. */
export function gradeLeads(
  { rows, latest }: Source,
  { fit, engagement }: Totals,
  thresholds: Thresholds,
  reached: Reached,
  outcomes: Outcomes | null,
): Grades {
  const width = thresholds.engagement.length + 1;
  const letters = lookup(fit, thresholds.fit, width);
  const numbers = lookup(engagement, thresholds.engagement, 1);
  const last = latest.get('grade') as Latest | undefined;
  const before = last?.outcomes === outcomes ? last : undefined;
  const changed = before === undefined ? null : rowsRegraded(before.reached, reached, roomFor(latest, 'grades', rows));
  let made = before?.made;
  if (made === undefined || changed === null) {
    const grade = last?.made.grade ?? new Uint8Array(rows);
    gradeAll(grade, letters, numbers);
    made = { grade, counts: countPlaces(grade, (thresholds.fit.length + 1) * width, outcomes) };
  } else {
    regrade(made, changed, letters, numbers, outcomes?.kinds ?? null);
  }
  latest.set('grade', { reached, outcomes, made });
  return made;
}

/** Null where the sizes are not the same, or so many leads are graded anew that it is quicker to grade all. */
function rowsRegraded(before: Reached, now: Reached, room: Int32Array): Int32Array | null {
  const old = [...before.fit, ...before.engagement];
  const planes = [...now.fit, ...now.engagement];
  if (before.fit.length !== now.fit.length || old.length !== planes.length) return null;
  const changed = new Uint32Array(wordsFor(room.length));
  planes.forEach((plane, i) => {
    if (plane !== old[i]) addDiffering(changed, plane, old[i] as Uint32Array);
  });
  return fewRows(changed, room);
}

function addDiffering(to: Uint32Array, a: Uint32Array, b: Uint32Array): void {
  for (let w = 0; w < to.length; w++) to[w] = (to[w] as number) | ((a[w] as number) ^ (b[w] as number));
}

/** Places of totals among thresholds, times a step. */
type Lookup = { readonly sums: Total['sums']; readonly places: Places | null; readonly at: (row: number) => number };

function lookup(total: Total, thresholds: readonly number[], step: number): Lookup {
  const { sums } = total;
  const places = sums instanceof Int32Array ? placesOf(thresholds, total, step) : null;
  if (places === null) return { sums, places, at: (row) => placeOf(sums[row] as number, thresholds) * step };
  const { table, low } = places;
  return { sums, places, at: (row) => table[(sums[row] as number) - low] as number };
}

function gradeAll(grade: Uint8Array, letters: Lookup, numbers: Lookup): void {
  if (letters.places === null || numbers.places === null) {
    for (let row = 0; row < grade.length; row++) grade[row] = letters.at(row) + numbers.at(row);
    return;
  }
  gradeTabled(grade, letters.sums as Int32Array, letters.places, numbers.sums as Int32Array, numbers.places);
}

function gradeTabled(
  grade: Uint8Array,
  fit: Int32Array,
  { table: letters, low: leastFit }: Places,
  engagement: Int32Array,
  { table: numbers, low: leastEngagement }: Places,
): void {
  for (let row = 0; row < grade.length; row++) {
    const letter = letters[(fit[row] as number) - leastFit] as number;
    grade[row] = letter + (numbers[(engagement[row] as number) - leastEngagement] as number);
  }
}

/** Grades the changed rows again, and moves those whose grade came out otherwise from count to count. */
function regrade(
  { grade, counts }: Grades,
  changed: Int32Array,
  letters: Lookup,
  numbers: Lookup,
  kinds: Uint8Array | null,
): void {
  for (let i = 0; i < changed.length; i++) {
    const row = changed[i] as number;
    const now = letters.at(row) + numbers.at(row);
    const old = grade[row] as number;
    if (now === old) continue;
    grade[row] = now;
    const kind = kinds === null ? 0 : (kinds[row] as number);
    counts[old * 3 + kind] = (counts[old * 3 + kind] as number) - 1;
    counts[now * 3 + kind] = (counts[now * 3 + kind] as number) + 1;
  }
}
