import { currenciesOf } from './currency.ts';
import { withAsciiDigits } from './digits.ts';
import { trimmed } from './normalise-text.ts';

/** The decimal mark of a column; the other one groups. The column decides as a whole (V4). */
export type DecimalMark = '.' | ',';

/** A number as written, with the currency sign or code beside it where there is one. */
export type WrittenNumber = { readonly value: number; readonly currency: string | null };

/**
 * The number a text says (V4), or null when it is none: digits of three scripts, grouping and decimal marks,
 * K, M, B, a percent sign (dropped), one currency sign. A range, a bound ("1,000+"), a bracketed figure or
 * grouping that does not add up is no number: nothing is guessed.
 */
export function readNumber(raw: string, decimal: DecimalMark): number | null {
  return writtenNumber(raw, decimal)?.value ?? null;
}

/** As `readNumber`, for a field in `currency` (ISO 4217): an amount that names another currency is unreadable (V4). */
export function readMoney(raw: string, decimal: DecimalMark, currency: string): number | null {
  const written = writtenNumber(raw, decimal);
  if (written === null) return null;
  if (written.currency === null) return written.value;
  return currenciesOf(written.currency)?.includes(currency) ? written.value : null;
}

/** The number and its currency sign, for a column whose currency is still to be found. */
export function writtenNumber(raw: string, decimal: DecimalMark): WrittenNumber | null {
  if (plain.test(raw)) return { value: Number(raw), currency: null };
  if (decimal === '.' && plainDecimal.test(raw)) return { value: Number(raw) || 0, currency: null };
  if (raw.length > longest || !mayBeNumber.test(raw)) return null;
  const text = withAsciiDigits(trimmed(raw)).replace(/\p{White_Space}+/gu, ' ');
  const parts = whole.exec(text);
  if (parts === null) return null;
  const [, before = '', signA = '', currencyA = '', signB = '', numeral = '', suffix = '', after = '', currencyB = ''] =
    parts;
  if (signA !== '' && signB !== '') return null;
  if (currencyA !== '' && currencyB !== '') return null;
  if ((before !== '' && after !== '') || ((before !== '' || after !== '') && suffix !== '')) return null;
  const currency = (currencyA || currencyB).trim();
  if (currency !== '' && currenciesOf(currency) === null) return null;
  const digits = plainNumeral(numeral, decimal);
  if (digits === null) return null;
  const power = powers[suffix.toLowerCase()];
  if (power !== undefined && digits.includes('e')) return null;
  const size = Number(power === undefined ? digits : `${digits}${power}`);
  if (!Number.isFinite(size)) return null;
  const negative = signA === '-' || signB === '-' || signA === '\u2212' || signB === '\u2212';
  return { value: negative && size !== 0 ? -size : size, currency: currency === '' ? null : currency };
}

/** An ASCII integer of at most 15 digits, exact in a double: the common case, without further ado. */
const plain = /^(?:0|[1-9][0-9]{0,14})$/;
/** ASCII digits with a point, as data tools write them. */
const plainDecimal = /^-?[0-9]{1,15}(?:\.[0-9]{1,17})?$/;
const longest = 80;
/** A digit of one of the three scripts, and none of the signs that addresses and paths are written with. */
const mayBeNumber = /^[^@/:_]*[0-9\u0660-\u0669\u06F0-\u06F9][^@/:_]*$/;
const powers: Readonly<Record<string, string>> = { k: 'e3', m: 'e6', b: 'e9' };

const gap = ' ?';
/** Letters, signs and inner points: "US$", "SAR", "ر.س"; never digits. */
const money = '(?:[\\p{L}\\p{Sc}\\p{M}](?:[\\p{L}\\p{Sc}\\p{M}.]{0,7}))';
const numeral = "[0-9.,\u066B\u066C'\u2019 ]*[0-9][.,\u066B]?(?:[eE][+-]?[0-9]{1,3})?";
const whole = new RegExp(
  `^([%\u066A]?)${gap}([+\\-\u2212]?)${gap}(${money}?)${gap}([+\\-\u2212]?)${gap}(${numeral})${gap}([kKmMbB](?![\\p{L}]))?${gap}([%\u066A]?)${gap}(${money}?)$`,
  'u',
);

/** The numeral with "." as its only mark, or null when its groups are not thousands (1,234,567) or Indian (12,34,567). */
function plainNumeral(text: string, decimal: DecimalMark): string | null {
  const [mantissa = '', exponent = ''] = text.toLowerCase().split('e');
  const marked = mantissa.replaceAll('\u066B', 'D').replaceAll(decimal, 'D').replaceAll('\u066C', 'G');
  const grouped = marked.replaceAll(decimal === '.' ? ',' : '.', 'G').replace(/['\u2019 ]/g, 'S');
  const [integer = '', fraction = '', ...more] = grouped.split('D');
  if (more.length > 0 || !/^[0-9]*$/.test(fraction)) return null;
  if (!isGrouped(integer) || (integer === '' && fraction === '')) return null;
  const digits = `${integer.replace(/[GS]/g, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  return exponent === '' ? digits : `${digits}e${exponent}`;
}

/** One kind of mark throughout; thousands, or the Indian lakh and crore. */
function isGrouped(integer: string): boolean {
  if (/^[0-9]*$/.test(integer)) return true;
  const groups = integer.includes('G') ? integer.split('G') : integer.split('S');
  const [first = '', ...rest] = groups;
  if (!groups.every((group) => /^[0-9]+$/.test(group)) || rest.length === 0) return false;
  if (first.length <= 3 && rest.every((group) => group.length === 3)) return true;
  const last = rest.at(-1) ?? '';
  return (
    integer.includes('G') &&
    first.length <= 2 &&
    last.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2)
  );
}
