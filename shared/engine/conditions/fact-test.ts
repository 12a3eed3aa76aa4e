import type { FactTest } from '../../model/condition.ts';
import { isFreeMail, isUnderDomain } from '../../values/email.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { FactValue } from '../columns/fact-column.ts';
import type { Day } from '../lead-data.ts';
import { isDayTest, isNumberTest, numberTester } from './number-test.ts';
import { isTextTest, textTester } from './text-test.ts';

/** A test of one known fact as of a day. A fact of a kind that the test does not suit fails it. */
export type FactTester = (value: FactValue, asOf: Day) => boolean;

export function dependsOnDay(test: FactTest): boolean {
  return test.test === 'withinLast' || test.test === 'withinNext';
}

/** The test made ready (C2). Whether a fact is known at all (C3) is for the caller to say. */
export function factTester(test: FactTest, freeMail: readonly string[]): FactTester {
  if (isTextTest(test)) return onText(textTester(test));
  if (isNumberTest(test)) {
    const passes = numberTester(test);
    if (isDayTest(test)) return (value, asOf) => value.kind === 'day' && passes(value.day, asOf);
    return (value, asOf) => value.kind === 'number' && passes(value.number, asOf);
  }
  switch (test.test) {
    case 'hasDomain':
      return (value) => value.kind === 'email' && isUnderDomain(value.domain, test.domain);
    case 'isFreeMail': {
      const list = new Set(freeMail.map(normaliseText));
      return (value) => value.kind === 'email' && isFreeMail(value.domain, list);
    }
    case 'isYes':
      return (value) => value.kind === 'yesNo' && value.yes === test.value;
    case 'includesAnyOf': {
      const wanted = test.values.map(normaliseText);
      return (value) => value.kind === 'set' && wanted.some((text) => value.texts.has(text));
    }
    case 'includesAllOf': {
      const wanted = test.values.map(normaliseText);
      return (value) => value.kind === 'set' && wanted.every((text) => value.texts.has(text));
    }
    case 'isKnown':
      return () => true;
    case 'isUnknown':
      return () => false;
  }
}

function onText(passes: (text: string) => boolean): FactTester {
  return (value) => (value.kind === 'text' || value.kind === 'email') && passes(value.text);
}
