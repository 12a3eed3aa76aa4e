import { dayOf, isoOf } from '../../values/day.ts';
import type { Day } from '../lead-data.ts';

export const periodKinds = ['week', 'month'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Both days belong to it. */
export type Period = { readonly from: Day; readonly to: Day };

/**
 * The day on which weeks begin, 0 Sunday … 6 Saturday: the first working day of the workshop's calendar, which is the
 * one after its longest run of days off; Monday where no day is off, and of equal runs the first after Monday.
 */
export function firstDayOfWeek(workingDays: readonly number[]): number {
  const runBefore = (day: number): number => {
    let run = 0;
    while (run < 7 && !workingDays.includes((day + 6 - run) % 7)) run++;
    return run;
  };
  const fromMonday = [1, 2, 3, 4, 5, 6, 0].filter((day) => workingDays.includes(day));
  return fromMonday.reduce((best, day) => (runBefore(day) > runBefore(best) ? day : best), fromMonday[0] ?? 1);
}

/** The week, from the day it begins on, or the calendar month in which a day lies. */
export function periodOf(day: Day, kind: PeriodKind, weekBegins: number): Period {
  if (kind === 'week') {
    // 1970-01-01 was a Thursday.
    const from = day - ((((day + 4 - weekBegins) % 7) + 7) % 7);
    return { from, to: from + 6 };
  }
  const month = isoOf(day).slice(0, -2);
  const from = dayOf(`${month}01`);
  return { from, to: dayOf(`${isoOf(from + 31).slice(0, -2)}01`) - 1 };
}

/** The last periods up to the one in which `last` lies, from that of `first` on, at most `most`; oldest first. */
export function periodsBetween(first: Day, last: Day, kind: PeriodKind, weekBegins: number, most: number): Period[] {
  const periods: Period[] = [];
  for (let at = last; at >= first && periods.length < most; ) {
    const period = periodOf(at, kind, weekBegins);
    periods.push(period);
    at = period.from - 1;
  }
  return periods.reverse();
}
