import { describe, expect, it } from 'vitest';
import { dayOf, dayOfDate, isoOf } from '#shared/values/day.ts';
import { type DateOrder, readDay } from '#shared/values/read-day.ts';
import { isTimeZone, localTimeOf } from '#shared/values/zone.ts';

function read(raw: string, order: DateOrder, zone = 'UTC'): string | null {
  const found = readDay(raw, order, zone);
  if (found === null) return null;
  if (found.second === -1) return isoOf(found.day);
  const clock = new Date(found.second * 1000).toISOString().slice(11, 19);
  return `${isoOf(found.day)} ${clock}`;
}

describe('V5 dates', () => {
  it.each<[string, DateOrder, string]>([
    ['2026-03-31', 'ymd', '2026-03-31'],
    ['2026-03-31', 'dmy', '2026-03-31'],
    ['2026/3/1', 'mdy', '2026-03-01'],
    ['20260331', 'ymd', '2026-03-31'],
    ['31/3/2026', 'dmy', '2026-03-31'],
    ['3/31/2026', 'mdy', '2026-03-31'],
    ['01-02-2020', 'dmy', '2020-02-01'],
    ['01-02-2020', 'mdy', '2020-01-02'],
    ['31.12.99', 'dmy', '1999-12-31'],
    ['1/2/68', 'mdy', '2068-01-02'],
    ['26-03-31', 'ymd', '2026-03-31'],
    ['٣١/٠٣/٢٠٢٦', 'dmy', '2026-03-31'],
    ['31 March 2026', 'mdy', '2026-03-31'],
    ['31-Jan-20', 'ymd', '2020-01-31'],
    ['Mar 31, 2026', 'dmy', '2026-03-31'],
    ['March 31st, 2026', 'dmy', '2026-03-31'],
    ['Fri, 31 Jan 2020', 'ymd', '2020-01-31'],
    ['٣١ مارس ٢٠٢٦', 'ymd', '2026-03-31'],
    ['3 كانون الثاني 2026', 'ymd', '2026-01-03'],
    ['2024-02-29', 'ymd', '2024-02-29'],
    ['2018-02-26 19:58:54', 'ymd', '2018-02-26 19:58:54'],
    ['2018-02-26T19:58:54.123456', 'ymd', '2018-02-26 19:58:54'],
    ['2/26/2018 7:58 PM', 'mdy', '2018-02-26 19:58:00'],
    ['26/2/2018 ٧:٥٨ م', 'dmy', '2018-02-26 19:58:00'],
    ['26/2/2018 12:05 am', 'dmy', '2018-02-26 00:05:00'],
    ['2018-02-26 00:00:00', 'ymd', '2018-02-26 00:00:00'],
  ])('V5 %j in the order %s is %s', (raw, order, expected) => {
    expect(read(raw, order)).toBe(expected);
  });

  it.each<[string, DateOrder]>([
    ['', 'ymd'],
    ['31/3/2026', 'mdy'],
    ['3/31/2026', 'dmy'],
    ['31/3/2026', 'ymd'],
    ['2026-02-30', 'ymd'],
    ['2023-02-29', 'ymd'],
    ['1900-02-29', 'ymd'],
    ['2026-13-01', 'ymd'],
    ['2026-00-10', 'ymd'],
    ['20260331', 'dmy'],
    ['43000', 'ymd'],
    ['1522540800', 'ymd'],
    ['1/2', 'dmy'],
    ['31-03/2026', 'dmy'],
    ['1/2/200', 'dmy'],
    ['2026-03-31 25:00', 'ymd'],
    ['2026-03-31 13:00 PM', 'ymd'],
    ['2026-03-31 10:60', 'ymd'],
    ['2026-03-31 tomorrow', 'ymd'],
    ['2026-03-31T10:00+99:00', 'ymd'],
    ['31 Foo 2026', 'dmy'],
    ['tomorrow', 'dmy'],
  ])('V5 %j in the order %s is no date', (raw, order) => {
    expect(read(raw, order)).toBeNull();
  });

  it.each([
    ['2026-03-31T23:30:00Z', 'Asia/Riyadh', '2026-04-01 02:30:00'],
    ['2026-03-31T23:30:00+02:00', 'Asia/Riyadh', '2026-04-01 00:30:00'],
    ['2026-03-31 23:30:00 UTC', 'America/New_York', '2026-03-31 19:30:00'],
    ['2026-01-31T03:00:00Z', 'America/New_York', '2026-01-30 22:00:00'],
    ['2026-01-31T03:00:00-0500', 'UTC', '2026-01-31 08:00:00'],
    ['2026-01-31T03:00:00+05:45', 'Asia/Kathmandu', '2026-01-31 03:00:00'],
    ['Fri, 31 Jan 2020 14:30:00 +0000', 'Africa/Cairo', '2020-01-31 16:30:00'],
  ])('V5 %j has an offset and is converted to %s: %s', (raw, zone, expected) => {
    expect(read(raw, 'ymd', zone)).toBe(expected);
  });

  it('V5 a time without an offset is local, whatever the zone', () => {
    expect(read('2026-03-31 23:30', 'ymd', 'Asia/Riyadh')).toBe('2026-03-31 23:30:00');
  });

  it('V5 a day of the clock change has its real hours', () => {
    const before = Date.UTC(2026, 2, 29, 0, 59, 59);
    expect(localTimeOf(before, 'Europe/Berlin')).toEqual({ day: dayOf('2026-03-29'), second: 7199 });
    expect(localTimeOf(before + 1000, 'Europe/Berlin')).toEqual({ day: dayOf('2026-03-29'), second: 3 * 3600 });
  });

  it('V5 knows zones by name', () => {
    expect(isTimeZone('Africa/Cairo')).toBe(true);
    expect(isTimeZone('Nowhere/Land')).toBe(false);
  });

  it('V5 days count from 1970-01-01', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('1969-12-31')).toBe(-1);
    expect(isoOf(20_543)).toBe('2026-03-31');
    expect(dayOfDate(2026, 3, 31)).toBe(20_543);
  });
});
