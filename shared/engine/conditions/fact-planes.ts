import type { FactTest } from '../../model/condition.ts';
import { nobody, wordsFor } from '../columns/every-plane.ts';
import type { FactColumn } from '../columns/fact-column.ts';
import type { JudgedDay } from '../columns/judged-day.ts';
import { packByCode, packWhere } from '../columns/pack.ts';
import type { Planes } from '../columns/planes.ts';
import { dependsOnDay, factTester } from './fact-test.ts';
import { isNumberTest, numberTester } from './number-test.ts';

/**
 * A test of a fact for all leads: once for each distinct spelling, then by looking its code up (C2, C3). `known` is where
 * the fact is known.
 */
export function factPlanes(
  rows: number,
  column: FactColumn,
  test: FactTest,
  freeMail: readonly string[],
  asOf: JudgedDay,
  known: Planes,
): Planes {
  if (test.test === 'isKnown') return known;
  if (test.test === 'isUnknown') return { rows, yes: unknownWhere(known), unknown: known.unknown };
  const yes =
    dependsOnDay(test) && asOf.same === null
      ? eachOnItsDay(rows, column, test, asOf)
      : packByCode(rows, column.codes, passingCodes(column, test, freeMail, asOf.same ?? 0));
  return { rows, yes, unknown: unknownWhere(known) };
}

/** Yes where the fact is known; never unknown (C3). */
export function knownPlanes(rows: number, column: FactColumn): Planes {
  return { rows, yes: packByCode(rows, column.codes, column.known), unknown: nobody(rows) };
}

const complements = new WeakMap<Planes, Uint32Array>();

/** Where a fact is unknown: one plane for all tests of a column. */
export function unknownWhere(known: Planes): Uint32Array {
  const before = complements.get(known);
  if (before !== undefined) return before;
  const unknown = new Uint32Array(known.yes.length);
  for (let w = 0; w < unknown.length; w++) unknown[w] = ~(known.yes[w] as number);
  const past = known.rows & 31;
  if (past !== 0) unknown[unknown.length - 1] = (unknown[unknown.length - 1] as number) & ((1 << past) - 1);
  complements.set(known, unknown);
  return unknown;
}

/** By code: 1 where the fact is known and passes. */
function passingCodes(column: FactColumn, test: FactTest, freeMail: readonly string[], day: number): Uint8Array {
  const { numbers, known, valueAt } = column;
  const flags = new Uint8Array(known.length);
  if (numbers !== null && isNumberTest(test)) {
    const passes = numberTester(test);
    // An unknown number is NaN, which only a test of being different would let through.
    for (let code = 0; code < flags.length; code++) {
      flags[code] = known[code] === 1 && passes(numbers[code] as number, day) ? 1 : 0;
    }
    return flags;
  }
  const passes = factTester(test, freeMail);
  for (let code = 0; code < flags.length; code++) {
    const value = valueAt(code);
    flags[code] = value !== null && passes(value, day) ? 1 : 0;
  }
  return flags;
}

function eachOnItsDay(rows: number, { codes, numbers }: FactColumn, test: FactTest, asOf: JudgedDay): Uint32Array {
  if (numbers === null || !isNumberTest(test)) return new Uint32Array(wordsFor(rows));
  const passes = numberTester(test);
  return packWhere(rows, (row) => {
    const day = numbers[codes[row] as number] as number;
    return !Number.isNaN(day) && passes(day, asOf.at(row));
  });
}
