import { describe, expect, it } from 'vitest';
import { readMoney, readNumber, writtenNumber } from '#shared/values/read-number.ts';

describe('V4 numbers', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['0042', 42],
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['12,34,567.8', 1234567.8],
    ['1 234 567', 1234567],
    ['1\u00A0234', 1234],
    ["1'234'567", 1234567],
    ['.5', 0.5],
    ['5.', 5],
    ['+7', 7],
    ['-7', -7],
    ['\u22127', -7],
    ['1.5E+3', 1500],
    ['1e-7', 1e-7],
    ['١٢٫٥', 12.5],
    ['١٬٢٣٤', 1234],
    ['۱۲۳', 123],
    ['$342.09K', 342090],
    ['342.09 k', 342090],
    ['1.2M', 1200000],
    ['3B', 3000000000],
    ['USD 1.2M', 1200000],
    ['1.2M USD', 1200000],
    ['-$5', -5],
    ['$-5', -5],
    ['١٥ ر.س', 15],
    ['12%', 12],
    ['٪١٢', 12],
    ['\u200E12\u200F', 12],
  ])('V4 %j is %d', (raw, value) => {
    expect(readNumber(raw, '.')).toBe(value);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['0,07', 0.07],
    ['1 234,5', 1234.5],
    ['١٢٫٥', 12.5],
  ])('V4 with a decimal comma, %j is %d', (raw, value) => {
    expect(readNumber(raw, ',')).toBe(value);
  });

  it.each([
    '',
    ' ',
    '-',
    '51–200',
    '51-200',
    '10 to 20',
    '1k+',
    '1,000+',
    '>500',
    '~5',
    '(5)',
    '1,5',
    '1,23,45',
    '1,234,56',
    '1 23',
    "1'234,567",
    '1.2.3',
    '1,2.3,4',
    '2026-03-31',
    '12:30',
    '5 kg',
    '5 kgs',
    '10 min',
    '10 minutes',
    '12%K',
    '%12%',
    '$5$',
    '--5',
    '-$-5',
    '1e5k',
    '1e999',
    'NaN',
    'Infinity',
    '0x10',
    '10²',
    '½',
    '１２',
    'twelve',
    '9'.repeat(400),
  ])('V4 %j is no number', (raw) => {
    expect(readNumber(raw, '.')).toBeNull();
  });

  it('V4 the column decides as a whole: what the other mark makes of a cell is not tried', () => {
    expect(readNumber('1.234', '.')).toBe(1.234);
    expect(readNumber('1.234', ',')).toBe(1234);
    expect(readNumber('1,23', '.')).toBeNull();
    expect(readNumber('1.23', ',')).toBeNull();
  });

  it('V4 suffixes multiply exactly', () => {
    for (let cents = 1; cents < 2000; cents++) {
      expect(readNumber(`${(cents / 100).toFixed(2)}K`, '.')).toBe(cents * 10);
    }
  });
});

describe('V4 money', () => {
  it.each([
    ['5', 'USD', 5],
    ['$5', 'USD', 5],
    ['$5', 'CAD', 5],
    ['US$5', 'CAD', null],
    ['€5', 'USD', null],
    ['5 €', 'EUR', 5],
    ['5 usd', 'USD', 5],
    ['5 EUR', 'USD', null],
    ['SAR 1,250.50', 'SAR', 1250.5],
    ['١٬٢٥٠ ر.س.', 'SAR', 1250],
    ['100 جنيه', 'EGP', 100],
    ['100 جنيه', 'USD', null],
    ['5 XYZ', 'USD', null],
  ])('V4 %j in a field of %s is %s', (raw, currency, value) => {
    expect(readMoney(raw, '.', currency)).toBe(value);
  });

  it('V4 tells the sign beside a number, so that a column can find its currency', () => {
    expect(writtenNumber('€1.2M', '.')).toEqual({ value: 1200000, currency: '€' });
    expect(writtenNumber('1,200', '.')).toEqual({ value: 1200, currency: null });
  });
});
