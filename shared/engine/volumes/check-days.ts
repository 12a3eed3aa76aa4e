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

/** A lead's created day and every day with an activity, up to `upTo`. Without a created day it has none. */
export function checkDaysOf(model: Model, dataSet: RecordOf<'dataSet'>, data: LeadData, upTo: Day): CheckDays {
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
  return { ...onceEach(start, days), dated };
}

/** Sorts each lead's days and drops repeated ones, in place. */
function onceEach(start: Uint32Array, days: Int32Array): { start: Uint32Array; day: Int32Array } {
  const rows = start.length - 1;
  const begins = new Uint32Array(start.length);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const own = days.subarray(start[row] as number, start[row + 1] as number).sort();
    for (let i = 0; i < own.length; i++) {
      if (i > 0 && own[i] === own[i - 1]) continue;
      days[kept++] = own[i] as number;
    }
    begins[row + 1] = kept;
  }
  return { start: begins, day: days.slice(0, kept) };
}
