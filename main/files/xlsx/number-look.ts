import { SSF } from './sheetjs.ts';

/** What a number format makes of a number, as far as a table of texts keeps it. */
export type NumberLook = 'plain' | 'day' | 'percent' | { readonly digits: number };

export function numberLook(format: string): NumberLook {
  if (format === '' || format === 'General') return 'plain';
  if (SSF.is_date(format)) return 'day';
  if (format.includes('%')) return 'percent';
  return /^0{2,20}$/.test(format) ? { digits: format.length } : 'plain';
}

/** A number's text: days in ISO form in the workbook's own epoch, percentages with their sign, codes with their zeros. */
export function numberText(value: number, look: NumberLook, date1904: boolean): string {
  if (look === 'plain') return plainText(value);
  if (look === 'day') return dayText(value, date1904) ?? plainText(value);
  if (look === 'percent') return `${plainText(value * 100)}%`;
  return value >= 0 && Number.isInteger(value) ? String(value).padStart(look.digits, '0') : plainText(value);
}

/** Fifteen digits, as spreadsheets keep: 0.1 + 0.2 is 0.3. What is no number is no text either. */
function plainText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
}

function dayText(serial: number, date1904: boolean): string | null {
  const at = SSF.parse_date_code(serial, { date1904 });
  if (at === null || at === undefined || serial < 0) return null;
  const time = `${two(at.H)}:${two(at.M)}:${two(Math.floor(at.S))}`;
  if (serial < 1) return time;
  return withoutMidnight(`${String(at.y).padStart(4, '0')}-${two(at.m)}-${two(at.d)} ${time}`);
}

/** A day without a time of its own. */
export function withoutMidnight(text: string): string {
  return text.replace(/ 00:00:00$/, '');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
