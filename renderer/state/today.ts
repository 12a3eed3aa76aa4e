import { localTimeOf } from '#shared/values/zone.ts';

/** The calendar day it is in a time zone, as days since 1970-01-01. */
export function today(timeZone: string): number {
  return localTimeOf(Date.now(), timeZone).day;
}
