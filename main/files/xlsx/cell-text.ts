import type { CellObject } from 'xlsx';
import { SSF } from './sheetjs.ts';

/**
 * A cell's value as the text that a CSV of the same sheet would hold: days in ISO form in the workbook's own epoch,
 * numbers as they are shown to 15 digits, percentages with their sign, TRUE and FALSE, formulas by their last value.
 */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  switch (cell.t) {
    case 'n':
      return numberText(Number(cell.v), typeof cell.z === 'string' ? cell.z : '', date1904);
    case 'b':
      return cell.v ? 'TRUE' : 'FALSE';
    case 'd':
      return cell.v instanceof Date
        ? withoutMidnight(cell.v.toISOString().slice(0, 19).replace('T', ' '))
        : String(cell.v);
    case 'e':
      return errors[Number(cell.v)] ?? '#VALUE!';
    case 'z':
      return '';
    default:
      return String(cell.v);
  }
}

/** Error values as spreadsheets write them. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function numberText(value: number, format: string, date1904: boolean): string {
  if (format !== '' && format !== 'General') {
    if (SSF.is_date(format)) return dayText(value, date1904) ?? plainText(value);
    if (format.includes('%')) return `${plainText(value * 100)}%`;
    if (/^0{2,20}$/.test(format) && value >= 0 && Number.isInteger(value))
      return String(value).padStart(format.length, '0');
  }
  return plainText(value);
}

/** Fifteen digits, as spreadsheets keep: 0.1 + 0.2 is 0.3. */
function plainText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function dayText(serial: number, date1904: boolean): string | null {
  const at = SSF.parse_date_code(serial, { date1904 });
  if (at === null || at === undefined || serial < 0) return null;
  const time = `${two(at.H)}:${two(at.M)}:${two(Math.floor(at.S))}`;
  if (serial < 1) return time;
  return withoutMidnight(`${String(at.y).padStart(4, '0')}-${two(at.m)}-${two(at.d)} ${time}`);
}

function withoutMidnight(text: string): string {
  return text.replace(/ 00:00:00$/, '');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
