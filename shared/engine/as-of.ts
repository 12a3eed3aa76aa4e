import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { dayReader } from './day-reader.ts';
import type { Day, LeadData } from './lead-data.ts';

type DataSet = RecordOf<'dataSet'>;

/** The day results are judged as of when nobody says one: that of the data's latest activity; null without any. */
export function defaultDay(data: LeadData): Day | null {
  let latest: Day | null = null;
  for (const day of data.activities?.day ?? []) if (latest === null || day > latest) latest = day;
  return latest;
}

/** Each lead's decision day (A4), and the rows of the leads that have one before their outcome's date. */
export type Decisions = {
  readonly day: Int32Array;
  readonly judged: Uint8Array;
  /** Leads without a decision day, and leads whose outcome falls on or before it: neither is judged. */
  readonly withoutDay: number;
  readonly decidedBefore: number;
};

/**
 * The day on which each lead was decided about (A4): handed to sales where the data has it, else its created day and
 * the model's days. Without either, or with an outcome on or before that day, a lead is left out and counted.
 */
export function decisionDays(model: Model, dataSet: DataSet, data: LeadData): Decisions {
  const read = (key: string | null): ((row: number) => Day | null) => dayReader(model, dataSet, data, key);
  const handedOver = read(dataSet.handedOverColumn);
  const created = read(dataSet.createdColumn);
  const decided = read(dataSet.outcome?.dateColumn ?? null);
  const day = new Int32Array(data.rows);
  const judged = new Uint8Array(data.rows);
  let withoutDay = 0;
  let decidedBefore = 0;
  for (let row = 0; row < data.rows; row++) {
    const first = created(row);
    const on = handedOver(row) ?? (first === null ? null : first + model.decisionDays);
    const outcome = decided(row);
    if (on === null) withoutDay++;
    else if (outcome !== null && outcome <= on) decidedBefore++;
    else {
      day[row] = on;
      judged[row] = 1;
    }
  }
  return { day, judged, withoutDay, decidedBefore };
}
