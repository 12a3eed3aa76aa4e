import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import type { GatedStage } from '../../model/stage.ts';
import type { Day, LeadData } from '../lead-data.ts';
import { type FirstDays, firstDaysInSteps, never } from './first-days.ts';
import { firstDayOfWeek, type PeriodKind, periodsBetween } from './periods.ts';

/** Leads by the week or month of their first day at each stage or beyond (A5). */
export type Volumes = {
  readonly by: PeriodKind;
  /** No later day is looked at. */
  readonly upTo: Day;
  /** 0 Sunday … 6 Saturday: the calendar's first working day. */
  readonly weekBegins: number;
  /** Leads with a created day, and those without, which are left out. */
  readonly leads: number;
  readonly withoutCreated: number;
  /** Oldest first, without gaps; the last holds `upTo`. `whole`: the data covers all its days. */
  readonly periods: readonly { readonly from: Day; readonly to: Day; readonly whole: boolean }[];
  readonly stages: readonly StageVolume[];
};

export type StageVolume = {
  readonly stage: GatedStage;
  /** One for each period. */
  readonly counts: readonly number[];
  /** Leads whose first day lies before the first period that is listed. */
  readonly earlier: number;
  readonly typical: TypicalCount | null;
};

/**
 * Of the last whole periods (52 weeks or 24 months, or as many as there are): the median, and the least and most in the
 * middle half of them, where they are four or more. Null without a whole period.
 */
export type TypicalCount = {
  readonly of: number;
  readonly median: number;
  readonly middleHalf: { readonly low: number; readonly high: number } | null;
};

/** Why there is no volume: no column says when leads were created, or none of its days can be read. */
export type NoVolumes = { readonly by: PeriodKind; readonly none: 'noCreatedColumn' | 'noCreatedDays' };

/** Ten years of weeks; a lead from before counts as earlier. */
const mostPeriods = 520;
const typicalPeriods = { week: 52, month: 24 } as const;

/** Volumes of every stage that is on, up to a day. Yields the share that is done; exact, whatever the order of leads. */
export function* volumesInSteps(
  data: LeadData,
  model: Model,
  dataSet: RecordOf<'dataSet'>,
  by: PeriodKind,
  upTo: Day,
): Generator<number, Volumes | NoVolumes> {
  const days = yield* firstDaysInSteps(data, model, dataSet, upTo);
  if (days === null) return { by, none: 'noCreatedColumn' };
  if (days.dated === 0) return { by, none: 'noCreatedDays' };
  return volumesOf(days, data.rows, by, upTo, firstDayOfWeek(model.calendar.workingDays));
}

function volumesOf(days: FirstDays, rows: number, by: PeriodKind, upTo: Day, weekBegins: number): Volumes {
  const earliest = days.earliest ?? upTo;
  const periods = periodsBetween(earliest, upTo, by, weekBegins, mostPeriods).map(({ from, to }) => ({
    from,
    to,
    whole: from >= earliest && to <= upTo,
  }));
  const whole = periods.flatMap((period, i) => (period.whole ? [i] : [])).slice(-typicalPeriods[by]);
  const begins = Int32Array.from(periods, ({ from }) => from);
  const stages = days.stages.map((stage, i): StageVolume => {
    const { counts, earlier } = countByPeriod(days.first[i] as Int32Array, begins);
    return { stage, counts, earlier, typical: typicalOf(whole.map((period) => counts[period] as number)) };
  });
  return { by, upTo, weekBegins, leads: days.dated, withoutCreated: rows - days.dated, periods, stages };
}

/** How many days lie in each period; the last has no end, because no first day is later than it. */
function countByPeriod(first: Int32Array, begins: Int32Array): { counts: number[]; earlier: number } {
  const counts = new Array<number>(begins.length).fill(0);
  let earlier = 0;
  for (const day of first) {
    if (day === never) continue;
    const period = lastBegun(begins, day);
    if (period === -1) earlier++;
    else counts[period] = (counts[period] as number) + 1;
  }
  return { counts, earlier };
}

function lastBegun(begins: Int32Array, day: Day): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((begins[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function typicalOf(counts: readonly number[]): TypicalCount | null {
  const sorted = [...counts].sort((a, b) => a - b);
  const of = sorted.length;
  if (of === 0) return null;
  const at = (place: number): number => sorted[place] as number;
  const median = (at(Math.ceil(of / 2) - 1) + at(Math.floor(of / 2))) / 2;
  if (of < 4) return { of, median, middleHalf: null };
  const cut = Math.floor(of / 4);
  return { of, median, middleHalf: { low: at(cut), high: at(of - 1 - cut) } };
}
