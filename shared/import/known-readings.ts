import type { TextColumn } from '../engine/lead-data.ts';
import { domainOf, isPlainAddress } from '../values/email.ts';
import { readDay } from '../values/read-day.ts';
import { readMoney, readNumber } from '../values/read-number.ts';
import { readYesNo } from '../values/read-yes-no.ts';
import type { GuessedType } from './guess-type.ts';
import type { ColumnValues } from './known-values.ts';
import { hasSign, textsIn, Utf8Column } from './utf8-column.ts';

/** What the known values of a column say when each is read once as the type that the column has. */
export type KnownReadings = {
  readonly distinct: number;
  readonly cells: number;
  /** Cells that do not read as the type, and their first values. */
  readonly unreadable: number;
  readonly unreadableTexts: readonly string[];
  /** By place: the number or the day; NaN where there is none. Only for numbers, money and dates. */
  readonly numbers: Float64Array | null;
  /** The only value that is five times the next or more, or null. */
  readonly farOut: string | null;
  /** Values that are ranges, "10-50", and their cells. */
  readonly ranges: { readonly values: number; readonly cells: number };
  readonly hasLongText: boolean;
};

const range = /^[^\d]{0,3}\d[\d.,]*[km]?\s*(?:-|–|—|to|الى)\s*[^\d]{0,3}\d[\d.,]*[km]?$/;
const longText = 120;

/** Reads every value that `isKnown`; none of them is held. */
export function knownReadings(
  column: TextColumn,
  values: ColumnValues,
  isKnown: (place: number) => boolean,
  guess: GuessedType,
): KnownReadings {
  const isNumber = guess.type === 'number' || guess.type === 'money';
  const numbers = isNumber || guess.type === 'date' ? new Float64Array(values.length).fill(Number.NaN) : null;
  const reads = readsAs(guess);
  const unreadableTexts: string[] = [];
  let [distinct, cells, unreadable, hasLongText] = [0, 0, 0, false];
  const ranges = { values: 0, cells: 0 };
  /** The two numbers that are farthest from 0. */
  let [far, farPlace, next] = [-1, -1, -1];
  const mayRange = mayHaveRanges(column);
  const isLooked = reads !== null || mayRange || mayHaveLongTexts(column);
  const isSettled = guess.type === 'email' ? shortAddresses(column) : null;
  for (let place = 0; place < values.length; place++) {
    if (!isKnown(place)) continue;
    const count = values.counts[place] as number;
    distinct++;
    cells += count;
    if (!isLooked || isSettled?.(values.codeAt(place))) continue;
    const text = values.textAt(place);
    if (reads?.(text) === false) {
      unreadable += count;
      if (unreadableTexts.length < 3) unreadableTexts.push(text);
    }
    if (text.length > longText) hasLongText = true;
    if (mayRange && mayBeRange(text) && range.test(values.formAt(place))) {
      ranges.values++;
      ranges.cells += count;
    }
    if (numbers === null) continue;
    const at = numberOf(text, guess);
    if (at === null) continue;
    numbers[place] = at;
    const size = Math.abs(at);
    if (size > far) [far, farPlace, next] = [size, place, far];
    else if (size > next) next = size;
  }
  if (guess.type === 'email' && unreadable === 0 && distinct === values.length) rememberAddresses(column);
  const isFar = isNumber && cells >= 20 && next > 0 && far >= next * 5 && values.counts[farPlace] === 1;
  return {
    distinct,
    cells,
    unreadable,
    unreadableTexts,
    numbers,
    farOut: isFar ? values.textAt(farPlace) : null,
    ranges,
    hasLongText,
  };
}

/** The number, or the day as one, that a text of the type says; null where it says none. */
function numberOf(text: string, { type, reading }: GuessedType): number | null {
  return type === 'date' ? (readDay(text, reading.dateOrder, 'UTC')?.day ?? null) : readNumber(text, reading.decimal);
}

/** Columns of which no text is anything but an e-mail address or blank: nobody needs to read a million of them again. */
const addresses = new WeakSet<object>();

/** Remembers that every text of the column was read, and is an e-mail address or blank. */
export function rememberAddresses(column: TextColumn): void {
  addresses.add(textsIn(column));
}

/** Whether every text of the column was read already, and is an e-mail address or blank. */
export function hasOnlyAddresses(column: TextColumn): boolean {
  return addresses.has(textsIn(column));
}

/**
 * Whether the text of a code is seen by its bytes alone to be an address, short and no range: nearly all are, and need not
 * become strings.
 */
function shortAddresses(column: TextColumn): ((code: number) => boolean) | null {
  if (!(column instanceof Utf8Column)) return null;
  const { bytes, ends } = column.texts;
  return (code) => {
    const start = code === 0 ? 0 : (ends[code - 1] as number);
    const end = ends[code] as number;
    return end - start <= longText && isPlainAddress(bytes, start, end);
  };
}

/** Most columns have none of the signs that a range is written with. */
function mayHaveRanges(column: TextColumn): boolean {
  return (
    !(column instanceof Utf8Column) ||
    column.utf8.isAscii === false ||
    ['-', 't', 'T'].some((sign) => hasSign(column, sign))
  );
}

function mayHaveLongTexts(column: TextColumn): boolean {
  if (!(column instanceof Utf8Column)) return true;
  const { ends, count } = column.texts;
  for (let code = 0, start = 0; code < count; code++) {
    if ((ends[code] as number) - start > longText) return true;
    start = ends[code] as number;
  }
  return false;
}

/** A range ends with a digit, "k" or "m", and begins with a digit or soon has one. */
function mayBeRange(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 48 && last <= 57) || last === 107 || last === 109 || last === 75 || last === 77 || last > 127;
}

/** Whether a known cell reads as the type the column has; null where every text does. */
function readsAs({ type, reading, currency }: GuessedType): ((text: string) => boolean) | null {
  switch (type) {
    case 'number':
      return (text) => readNumber(text, reading.decimal) !== null;
    case 'money':
      return (text) => readMoney(text, reading.decimal, currency ?? 'EUR') !== null;
    case 'date':
      return (text) => readDay(text, reading.dateOrder, 'UTC') !== null;
    case 'yesno':
      return (text) => readYesNo(text) !== null;
    case 'email':
      return (text) => domainOf(text) !== null;
    default:
      return null;
  }
}
