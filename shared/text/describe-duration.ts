import type { Duration } from '../model/scalars.ts';
import type { Translate } from './translate.ts';

/** A length of time in words: "2 working days", "30 minutes"; time that runs on the calendar says so (L3). */
export function describeDuration(duration: Duration, t: Translate): string {
  const amount = t.formats.number(duration.amount, Number.isInteger(duration.amount) ? 0 : 1);
  return t(`agree.duration.${duration.clock}.${duration.unit}`, { count: duration.amount, amount });
}
