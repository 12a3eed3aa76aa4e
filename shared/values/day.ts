/** Days since 1970-01-01 of the proleptic Gregorian calendar. */
export type DayNumber = number;

const msOfDay = 86_400_000;

/** The day of a date written YYYY-MM-DD, which must be a real one. */
export function dayOf(iso: string): DayNumber {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / msOfDay);
}

/** The day as YYYY-MM-DD. */
export function isoOf(day: DayNumber): string {
  return new Date(day * msOfDay).toISOString().slice(0, 10);
}

/** The day of a year, month and day of the month, or null when there is no such date. Years 1000 to 9999. */
export function dayOfDate(year: number, month: number, date: number): DayNumber | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1) return null;
  if (date > daysInMonth(year, month)) return null;
  return Math.round(Date.UTC(year, month - 1, date) / msOfDay);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
