import { assertNever } from '../../lib/assert-never.ts';
import type { TextTest } from '../../model/condition.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { wordFinder } from '../../values/words.ts';

/** The test made ready for texts that are compared by V3 already (C2). */
export function textTester(test: TextTest): (text: string) => boolean {
  switch (test.test) {
    case 'is':
    case 'isNot': {
      const wanted = normaliseText(test.value);
      const equal = test.test === 'is';
      return (text) => (text === wanted) === equal;
    }
    case 'isOneOf':
    case 'isNoneOf': {
      const wanted = new Set(test.values.map(normaliseText));
      const among = test.test === 'isOneOf';
      return (text) => wanted.has(text) === among;
    }
    case 'contains': {
      const part = normaliseText(test.value);
      return (text) => text.includes(part);
    }
    case 'containsWord':
      return wordFinder(test.value);
    case 'startsWith': {
      const part = normaliseText(test.value);
      return (text) => text.startsWith(part);
    }
    case 'endsWith': {
      const part = normaliseText(test.value);
      return (text) => text.endsWith(part);
    }
    default:
      return assertNever(test);
  }
}

export function isTextTest(test: { readonly test: string }): test is TextTest {
  return textTests.has(test.test);
}

const textTests: ReadonlySet<string> = new Set<TextTest['test']>([
  'is',
  'isNot',
  'isOneOf',
  'isNoneOf',
  'contains',
  'containsWord',
  'startsWith',
  'endsWith',
]);
