/** The computer's time zone by its IANA name; a new workshop begins with it. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
