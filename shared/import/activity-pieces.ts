import type { ActivityData, TextColumn } from '../engine/lead-data.ts';
import { isoOf } from '../values/day.ts';
import type { BuildPiece, Cells } from './build-leads.ts';
import type { BuildSummary } from './host-messages.ts';

/** Activities as they are handed out, column by column. */
export function* activityPieces({ lead, type, day, second, asset }: ActivityData): Generator<BuildPiece, void> {
  const columns = { lead: Int32Array.from(lead), type, day, second, asset };
  for (const [key, column] of Object.entries(columns)) yield { kind: 'column', part: 'activities', key, column };
}

/** The activities that were handed out so. */
export function activitiesOf(columns: ReadonlyMap<string, Cells>): ActivityData {
  const of = (key: string) => columns.get(key);
  return {
    lead: Uint32Array.from(of('lead') as Int32Array),
    type: of('type') as TextColumn,
    day: of('day') as Int32Array,
    second: of('second') as Int32Array,
    asset: of('asset') as TextColumn,
  };
}

/** For the summary: how many, their types that occur, and the days that they span. */
export function whatWasDone({ lead, type, day }: ActivityData): NonNullable<BuildSummary['activities']> {
  const types = [...new Set(type.codes)].map((code) => type.values[code] ?? '');
  return { count: lead.length, types, ...spanOf(day) };
}

/** The days that activities span; null without any. */
function spanOf(days: Int32Array): { earliest: string | null; latest: string | null } {
  if (days.length === 0) return { earliest: null, latest: null };
  let [least, most] = [days[0] ?? 0, days[0] ?? 0];
  for (const day of days) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return { earliest: isoOf(least), latest: isoOf(most) };
}
