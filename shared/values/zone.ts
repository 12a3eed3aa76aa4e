import { type DayNumber, dayOf } from './day.ts';

/** A day and the second of that day. */
export type LocalTime = { readonly day: DayNumber; readonly second: number };

/**
 * The local day and second of an instant (milliseconds since 1970 UTC) in a time zone (IANA name). An unknown
 * zone throws: settings are checked where they are written.
 */
export function localTimeOf(instant: number, timeZone: string): LocalTime {
  const seconds = Math.floor(instant / 1000);
  const local = seconds + offsetAt(seconds, timeZone);
  const day = Math.floor(local / 86_400);
  return { day, second: local - day * 86_400 };
}

/** Whether the runtime knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

type Zone = { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> };
const zones = new Map<string, Zone>();

/** Since 1972 zones change only on quarters of an hour, so one look-up serves the quarter. */
const quarter = 900;

function offsetAt(seconds: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const zone = zones.get(timeZone) ?? newZone(timeZone);
  if (seconds < 63_072_000) return lookUp(zone, seconds);
  const key = Math.floor(seconds / quarter);
  const known = zone.offsets.get(key);
  if (known !== undefined) return known;
  const offset = lookUp(zone, key * quarter);
  if (zone.offsets.size > 200_000) zone.offsets.clear();
  zone.offsets.set(key, offset);
  return offset;
}

function newZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

function lookUp(zone: Zone, seconds: number): number {
  const at: Record<string, string> = {};
  for (const part of zone.format.formatToParts(seconds * 1000)) at[part.type] = part.value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = at;
  const local = dayOf(`${year.padStart(4, '0')}-${month}-${day}`) * 86_400;
  return local + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - seconds;
}
