import type { RecordOf } from '../model/records.ts';
import type { Day, LeadData } from './lead-data.ts';

/** The day results are judged as of when nobody says one: that of the data's latest activity; null without any. */
export function defaultDay(_dataSet: RecordOf<'dataSet'>, data: LeadData): Day | null {
  let latest: Day | null = null;
  for (const day of data.activities?.day ?? []) if (latest === null || day > latest) latest = day;
  return latest;
}
