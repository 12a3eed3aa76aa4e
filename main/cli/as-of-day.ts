import { defaultDay } from '#shared/engine/as-of.ts';
import type { Day, LeadData } from '#shared/engine/lead-data.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { Model } from '#shared/model/model.ts';
import { isoDay } from '#shared/model/scalars.ts';
import { dayOf } from '#shared/values/day.ts';
import { localTimeOf } from '#shared/values/zone.ts';

/**
 * The day all is judged as of: the given one, else the latest in the data's activities, else that of `now` (an instant)
 * in the model's time zone, as in the window.
 */
export function asOfDay(
  given: string | undefined,
  data: LeadData,
  { timeZone }: Pick<Model, 'timeZone'>,
  now: string,
): Result<Day, Failure> {
  if (given === undefined) return done(defaultDay(data) ?? localTimeOf(Date.parse(now), timeZone).day);
  return isoDay.safeParse(given).success ? done(dayOf(given)) : refused({ kind: 'cliDay', day: given });
}
