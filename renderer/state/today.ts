/** The calendar day it is in a time zone, as days since 1970-01-01. */
export function today(timeZone: string): number {
  return Math.round(Date.parse(`${isoDayIn(timeZone)}T00:00:00Z`) / 86_400_000);
}

/** Making a format is dear, and today is asked at every move of a threshold. */
const formats = new Map<string, Intl.DateTimeFormat>();

function isoDayIn(timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(new Date());
}
