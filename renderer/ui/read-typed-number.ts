import { withAsciiDigits } from '#shared/values/digits.ts';

/** Thousands apart, as the app itself writes them: 12,500 in Western digits, ١٢٬٥٠٠ in Arabic ones. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:[,\u066c]\d{3})+(?=[.\u066b]|$)/;

/**
 * What a person typed as a number: digits of three scripts, either decimal mark, either minus, thousands apart or not.
 * A comma before three digits is a thousand, as everywhere on screen; before fewer or more it is a decimal mark. Null:
 * no number.
 */
export function readTypedNumber(typed: string): number | null {
  const ascii = withAsciiDigits(typed.trim())
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u060c/g, ',');
  const thousands = grouped.exec(ascii)?.[0];
  const joined = thousands === undefined ? ascii : thousands.replace(/[,\u066c]/g, '') + ascii.slice(thousands.length);
  const plain = joined.replace(/[\u066b,]/g, '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
