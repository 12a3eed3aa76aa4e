import { expect, test } from 'vitest';
import { readTypedNumber } from '#renderer/ui/read-typed-number.ts';

test('V4 digits of three scripts are read, with either decimal mark', () => {
  expect(readTypedNumber('12.5')).toBe(12.5);
  expect(readTypedNumber('12,5')).toBe(12.5);
  expect(readTypedNumber('١٢٫٥')).toBe(12.5);
  expect(readTypedNumber('۱۲')).toBe(12);
});

test('a true minus, a hyphen and a plus are signs', () => {
  expect(readTypedNumber('−3')).toBe(-3);
  expect(readTypedNumber('-3')).toBe(-3);
  expect(readTypedNumber('+3')).toBe(3);
});

test('what is no number is none, and never guessed', () => {
  for (const typed of ['', ' ', 'abc', '1.2.3', '12 a', '--3', '.']) expect(readTypedNumber(typed)).toBeNull();
});
