import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { dayReader } from '../day-reader.ts';
import type { Day, LeadData } from '../lead-data.ts';

/** Every lead's check days (A5) in order, each once: those of `row` lie from `start[row]` up to `start[row + 1]`. */
export type CheckDays = {
  readonly start: Uint32Array;
  readonly day: Int32Array;
  /** Leads whose created day is known. Only they have check days. */
  readonly dated: number;
};

/**
 * A lead's created day and every day with an activity, up to `upTo`. Without a created day it has none. Pauses, with
 * nothing said, so that a host can do something else in between.
 */
export function* checkDaysInSteps(
  model: Model,
  dataSet: RecordOf<'dataSet'>,
  data: LeadData,
  upTo: Day,
): Generator<undefined, CheckDays> {
  const { rows, activities } = data;
  const created = dayReader(model, dataSet, data, dataSet.createdColumn);
  const isDated = new Uint8Array(rows);
  const start = new Uint32Array(rows + 1);
  let dated = 0;
  for (let row = 0; row < rows; row++) {
    const day = created(row);
    if (day === null) continue;
    isDated[row] = 1;
    dated++;
    if (day <= upTo) start[row + 1] = 1;
  }
  const { lead, day } = activities ?? { lead: new Uint32Array(0), day: new Int32Array(0) };
  const counts = (i: number): boolean => isDated[lead[i] as number] === 1 && (day[i] as number) <= upTo;
  for (let i = 0; i < lead.length; i++) {
    if (counts(i)) start[(lead[i] as number) + 1] = (start[(lead[i] as number) + 1] as number) + 1;
  }
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  yield;
  const days = new Int32Array(start[rows] as number);
  const next = start.slice(0, rows);
  const put = (row: number, on: Day): void => {
    days[next[row] as number] = on;
    next[row] = (next[row] as number) + 1;
  };
  for (let row = 0; row < rows; row++) {
    const on = created(row);
    if (on !== null && on <= upTo) put(row, on);
  }
  for (let i = 0; i < lead.length; i++) if (counts(i)) put(lead[i] as number, day[i] as number);
  yield;
  return { ...(yield* onceEachInSteps(start, days)), dated };
}

/** Leads whose days are sorted at a stretch. */
const stretch = 65_536;

/** Sorts each lead's days and drops repeated ones, in place. */
function* onceEachInSteps(
  start: Uint32Array,
  days: Int32Array,
): Generator<undefined, { start: Uint32Array; day: Int32Array }> {
  const rows = start.length - 1;
  const begins = new Uint32Array(start.length);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    if (row % stretch === stretch - 1) yield;
    const from = start[row] as number;
    const end = start[row + 1] as number;
    sort(days, from, end);
    const own = kept;
    for (let i = from; i < end; i++) {
      // What is kept never runs ahead of what is read.
      if (kept === own || days[i] !== days[kept - 1]) days[kept++] = days[i] as number;
    }
    begins[row + 1] = kept;
  }
  return { start: begins, day: days.slice(0, kept) };
}

/** A lead has few days and files are mostly in order of time, so inserting is quicker than calling. */
function sort(days: Int32Array, from: number, end: number): void {
  if (end - from > 64) {
    days.subarray(from, end).sort();
    return;
  }
  for (let i = from + 1; i < end; i++) {
    const day = days[i] as number;
    let at = i;
    while (at > from && (days[at - 1] as number) > day) {
      days[at] = days[at - 1] as number;
      at--;
    }
    days[at] = day;
  }
}
