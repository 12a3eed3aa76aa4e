/** The calendar day it is in a time zone, as days since 1970-01-01. */
export function today(timeZone: string): number {
  return Math.round(Date.parse(`${isoDayIn(timeZone)}T00:00:00Z`) / 86_400_000);
}

function isoDayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date());
}
