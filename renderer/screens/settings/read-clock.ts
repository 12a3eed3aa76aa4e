import { withAsciiDigits } from '#shared/values/digits.ts';

/** A time of day as people type it, such as 9, 9:30, 0930 or ٩:٣٠, as HH:MM; null when it is none. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(withAsciiDigits(typed.trim()));
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
