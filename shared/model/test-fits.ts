import type { FactTest } from './condition.ts';
import type { FieldType } from './field.ts';

type TestName = FactTest['test'];

const presence = ['isKnown', 'isUnknown'] as const;
const text = ['containsWord', 'is', 'isNot', 'isOneOf', 'isNoneOf', 'contains', 'startsWith', 'endsWith'] as const;
const number = ['atLeast', 'atMost', 'moreThan', 'lessThan', 'between', 'equals', 'differsFrom'] as const;

/** Which tests suit which type of field, in the order the builder offers them (C2). Any other pairing is refused. */
export const testsOf: Readonly<Record<FieldType, readonly TestName[]>> = {
  text: [...text, ...presence],
  category: ['isOneOf', 'is', 'isNot', 'isNoneOf', 'containsWord', 'contains', 'startsWith', 'endsWith', ...presence],
  email: ['hasDomain', 'isFreeMail', ...text, ...presence],
  number: [...number, ...presence],
  money: [...number, ...presence],
  date: ['withinLast', 'withinNext', 'onOrBefore', 'onOrAfter', 'betweenDays', ...presence],
  yesno: ['isYes', ...presence],
  multi: ['includesAnyOf', 'includesAllOf', ...presence],
};

export function testFits(type: FieldType, test: TestName): boolean {
  return testsOf[type].includes(test);
}
