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

test('thousands are read as the app writes them, in either script', () => {
  for (const typed of ['12,500', '١٢٬٥٠٠', '١٢،٥٠٠', '\u200f12,500']) expect(readTypedNumber(typed)).toBe(12_500);
  expect(readTypedNumber('1,234,567.5')).toBe(1_234_567.5);
  expect(readTypedNumber('١٬٢٣٤٫٥')).toBe(1234.5);
  expect(readTypedNumber('−1,000')).toBe(-1000);
});

test('a comma that parts no thousands is a decimal mark, or makes it no number', () => {
  expect(readTypedNumber('0,125')).toBe(0.125);
  expect(readTypedNumber('١٢،٥')).toBe(12.5);
  expect(readTypedNumber('1234,5678')).toBe(1234.5678);
  for (const typed of ['1,23,456', '1,234,56', '١٬٢٣', '1,234.5.6']) expect(readTypedNumber(typed)).toBeNull();
});
