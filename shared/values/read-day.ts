import { type DayNumber, dayOfDate } from './day.ts';
import { withAsciiDigits } from './digits.ts';
import { monthOf } from './month-names.ts';
import { trimmed } from './normalise-text.ts';
import { localTimeOf } from './zone.ts';

/** The order of a column's dates, decided by the column as a whole (V5). */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** `second` is that of the day, −1 where no time is written. */
export type ReadDay = { readonly day: DayNumber; readonly second: number };

/**
 * The day a text says (V5), or null when it is none: 2026-03-31, 31/3/2026 or 3/31/2026 by the column's order,
 * 31 March 2026, ٣١ مارس ٢٠٢٦; with a time and an offset where they are written. A time with an offset is
 * converted to the workshop's zone, one without is taken as local. A year written first, or a month by name, is
 * read so in any column. Two-digit years: 69–99 are 1969–1999, 00–68 are 2000–2068. Bare numbers are no dates.
 */
export function readDay(raw: string, order: DateOrder, timeZone: string): ReadDay | null {
  if (raw.length > longest) return null;
  const text = withAsciiDigits(trimmed(raw))
    .replace(/[،,]/g, ' ')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();
  const found = readDate(text, order);
  if (found === null) return null;
  const rest = found.rest.trim();
  if (rest === '') return { day: found.day, second: -1 };
  return withTime(found.day, rest, timeZone);
}

const longest = 80;
const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?=$|[ T])[T]?(.*)$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)T?(.*)$/;
/** A weekday before the date says nothing that the date does not. */
const weekday =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)\.? /i;
const dayMonthName =
  /^(\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?([\p{L}\p{M}]+(?: (?:الأول|الاول|الثاني))?)\.?[ -]+(\d{4}|\d{2})(?=$| |T)(.*)$/iu;
const monthNameDay = /^([\p{L}\p{M}]+)\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?[ -]+(\d{4}|\d{2})(?=$| )(.*)$/iu;
const yearMonthName = /^(\d{4})[ -]+([\p{L}\p{M}]+)\.?[ -]+(\d{1,2})(?=$| )(.*)$/iu;

type FoundDate = { readonly day: DayNumber; readonly rest: string };

function readDate(text: string, order: DateOrder): FoundDate | null {
  const parts = numeric.exec(text);
  if (parts !== null) return numericDate(parts, order);
  const tight = order === 'ymd' ? compact.exec(text) : null;
  if (tight !== null) return dated(Number(tight[1]), Number(tight[2]), Number(tight[3]), tight[4]);
  return namedDate(text.replace(weekday, ''));
}

function numericDate(parts: RegExpExecArray, order: DateOrder): FoundDate | null {
  const [, first = '', , second = '', third = '', rest = ''] = parts;
  if (first.length === 4) return third.length <= 2 ? dated(Number(first), Number(second), Number(third), rest) : null;
  if (first.length === 3 || third.length === 3 || third.length === 1) {
    return first.length <= 2 && third.length === 1 && order === 'ymd' && first.length === 2
      ? dated(fullYear(first), Number(second), Number(third), rest)
      : null;
  }
  switch (order) {
    case 'ymd':
      return first.length === 2 && third.length === 2
        ? dated(fullYear(first), Number(second), Number(third), rest)
        : null;
    case 'dmy':
      return dated(fullYear(third), Number(second), Number(first), rest);
    case 'mdy':
      return dated(fullYear(third), Number(first), Number(second), rest);
  }
}

function namedDate(text: string): FoundDate | null {
  const a = dayMonthName.exec(text);
  if (a !== null) return dated(fullYear(a[3] ?? ''), monthOf(a[2] ?? '') ?? 0, Number(a[1]), a[4]);
  const b = monthNameDay.exec(text);
  if (b !== null) return dated(fullYear(b[3] ?? ''), monthOf(b[1] ?? '') ?? 0, Number(b[2]), b[4]);
  const c = yearMonthName.exec(text);
  return c === null ? null : dated(Number(c[1]), monthOf(c[2] ?? '') ?? 0, Number(c[3]), c[4]);
}

function dated(year: number, month: number, date: number, rest = ''): FoundDate | null {
  const day = dayOfDate(year, month, date);
  return day === null ? null : { day, rest };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}

const clock =
  /^(?:at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.]\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.|ص|م|صباحا|مساء)? ?(z|utc|gmt)?([+\-\u2212]\d{1,2}(?::?\d{2})?)?$/iu;

function withTime(day: DayNumber, text: string, timeZone: string): ReadDay | null {
  const parts = clock.exec(text);
  if (parts === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half = '', utc = '', offset = ''] = parts;
  const hour = fullHour(Number(hours), half.toLowerCase());
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const second = hour * 3600 + Number(minutes) * 60 + Number(seconds);
  if (utc === '' && offset === '') return { day, second };
  const east = offsetSeconds(offset);
  return east === null ? null : localTimeOf((day * 86_400 + second - east) * 1000, timeZone);
}

function fullHour(hour: number, half: string): number | null {
  if (half === '') return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  const afternoon = half.startsWith('p') || half.startsWith('م');
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** Seconds east of UTC, or null when it is no offset that exists. */
function offsetSeconds(text: string): number | null {
  if (text === '') return 0;
  const sign = text.startsWith('+') ? 1 : -1;
  const digits = text.slice(1).replace(':', '');
  const hours = Number(digits.length <= 2 ? digits : digits.slice(0, -2));
  const minutes = digits.length <= 2 ? 0 : Number(digits.slice(-2));
  return hours > 14 || minutes > 59 ? null : sign * (hours * 3600 + minutes * 60);
}
