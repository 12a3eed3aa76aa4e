import type { CellObject } from 'xlsx';
import { numberLook, numberText, withoutMidnight } from './number-look.ts';

/**
 * A cell's value as the text that a CSV of the same sheet would hold: days in ISO form in the workbook's own epoch,
 * numbers as they are shown to 15 digits, percentages with their sign, TRUE and FALSE, formulas by their last value.
 */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  switch (cell.t) {
    case 'n':
      return numberText(Number(cell.v), numberLook(typeof cell.z === 'string' ? cell.z : ''), date1904);
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
