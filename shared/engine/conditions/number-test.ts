import type { FactTest } from '../../model/condition.ts';
import { dayOf } from '../../values/day.ts';
import type { Day } from '../lead-data.ts';

/** Tests of a number, of money, or of a day as a number (C2). */
export type NumberTest = Extract<
  FactTest,
  {
    test:
      | 'equals'
      | 'differsFrom'
      | 'atLeast'
      | 'atMost'
      | 'moreThan'
      | 'lessThan'
      | 'between'
      | 'onOrBefore'
      | 'onOrAfter'
      | 'betweenDays'
      | 'withinLast'
      | 'withinNext';
  }
>;

/** The test made ready for a known number or day (C2), as of a day. */
export function numberTester(test: NumberTest): (number: number, asOf: Day) => boolean {
  switch (test.test) {
    case 'equals':
      return (n) => n === test.value;
    case 'differsFrom':
      return (n) => n !== test.value;
    case 'atLeast':
      return (n) => n >= test.value;
    case 'atMost':
      return (n) => n <= test.value;
    case 'moreThan':
      return (n) => n > test.value;
    case 'lessThan':
      return (n) => n < test.value;
    case 'between':
      return (n) => n >= test.from && n <= test.to;
    case 'onOrBefore': {
      const limit = dayOf(test.day);
      return (day) => day <= limit;
    }
    case 'onOrAfter': {
      const limit = dayOf(test.day);
      return (day) => day >= limit;
    }
    case 'betweenDays': {
      const from = dayOf(test.from);
      const to = dayOf(test.to);
      return (day) => day >= from && day <= to;
    }
    case 'withinLast':
      return (day, asOf) => asOf - day >= 0 && asOf - day < test.days;
    case 'withinNext':
      return (day, asOf) => day - asOf >= 0 && day - asOf < test.days;
  }
}

export function isNumberTest(test: FactTest): test is NumberTest {
  return numberTests.has(test.test);
}

/** Tests that only a day can be put to. */
export function isDayTest({ test }: NumberTest): boolean {
  return dayTests.has(test);
}

const dayTests: ReadonlySet<string> = new Set(['onOrBefore', 'onOrAfter', 'betweenDays', 'withinLast', 'withinNext']);
const numberTests: ReadonlySet<string> = new Set([
  ...dayTests,
  ...['equals', 'differsFrom', 'atLeast', 'atMost', 'moreThan', 'lessThan', 'between'],
]);
