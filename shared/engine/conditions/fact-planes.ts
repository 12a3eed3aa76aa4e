import type { FactTest } from '../../model/condition.ts';
import type { FactColumn } from '../columns/fact-column.ts';
import type { JudgedDay } from '../columns/judged-day.ts';
import { type Planes, wordsFor } from '../columns/planes.ts';
import { dependsOnDay, type FactTester, factTester } from './fact-test.ts';

const no = 0;
const yes = 1;
const unknown = 2;

/** A test of a fact for all leads: once for each distinct spelling, then by looking its code up (C2, C3). */
export function factPlanes(
  rows: number,
  column: FactColumn,
  test: FactTest,
  freeMail: readonly string[],
  asOf: JudgedDay,
): Planes {
  const passes = factTester(test, freeMail);
  if (dependsOnDay(test) && asOf.same === null) return eachOnItsDay(rows, column, passes, asOf);
  return planesByCode(rows, column.codes, answersByCode(column, test, passes, asOf.same ?? 0));
}

/** Yes where the fact is known; never unknown (C3). */
export function knownPlanes(rows: number, column: FactColumn): Planes {
  return planesByCode(
    rows,
    column.codes,
    Uint8Array.from(column.values, (value) => (value === null ? no : yes)),
  );
}

/** Planes from an answer for each code: 0 no, 1 yes, 2 unknown. */
export function planesByCode(rows: number, codes: Uint32Array, answers: Uint8Array): Planes {
  const words = wordsFor(rows);
  const yesPlane = new Uint32Array(words);
  const unknownPlane = new Uint32Array(words);
  for (let w = 0; w < words; w++) {
    const first = w * 32;
    const bits = Math.min(32, rows - first);
    let sure = 0;
    let perhaps = 0;
    for (let bit = 0; bit < bits; bit++) {
      const answer = answers[codes[first + bit] as number] as number;
      sure |= (answer & 1) << bit;
      perhaps |= (answer >>> 1) << bit;
    }
    yesPlane[w] = sure;
    unknownPlane[w] = perhaps;
  }
  return { rows, yes: yesPlane, unknown: unknownPlane };
}

function answersByCode(column: FactColumn, test: FactTest, passes: FactTester, day: number): Uint8Array {
  const ofUnknown = test.test === 'isUnknown' ? yes : test.test === 'isKnown' ? no : unknown;
  return Uint8Array.from(column.values, (value) => (value === null ? ofUnknown : passes(value, day) ? yes : no));
}

function eachOnItsDay(rows: number, column: FactColumn, passes: FactTester, asOf: JudgedDay): Planes {
  const answers = new Uint8Array(rows);
  const own = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    own[row] = row;
    const value = column.values[column.codes[row] as number] ?? null;
    answers[row] = value === null ? unknown : passes(value, asOf.at(row)) ? yes : no;
  }
  return planesByCode(rows, own, answers);
}
