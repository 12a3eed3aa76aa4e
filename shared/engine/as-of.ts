import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { type StageId, stageIds } from '../model/stage.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { readDay } from '../values/read-day.ts';
import { isAtOrBeyond } from './counts/stage-counts.ts';
import type { Engine } from './engine.ts';
import type { Day, LeadData } from './lead-data.ts';

type DataSet = RecordOf<'dataSet'>;

/** The day results are judged as of when nobody says one: that of the data's latest activity; null without any. */
export function defaultDay(_dataSet: DataSet, data: LeadData): Day | null {
  let latest: Day | null = null;
  for (const day of data.activities?.day ?? []) if (latest === null || day > latest) latest = day;
  return latest;
}

/** Each lead's decision day (A4), and the rows of the leads that have one before their outcome's date. */
export type Decisions = { readonly day: Int32Array; readonly judged: Uint8Array; readonly leftOut: number };

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
  let leftOut = 0;
  for (let row = 0; row < data.rows; row++) {
    const first = created(row);
    const on = handedOver(row) ?? (first === null ? null : first + model.decisionDays);
    const outcome = decided(row);
    if (on === null || (outcome !== null && outcome <= on)) leftOut++;
    else {
      day[row] = on;
      judged[row] = 1;
    }
  }
  return { day, judged, leftOut };
}

/**
 * For each lead the first of its check days on which the model puts it at the stage or beyond (A5): its created day
 * and every day with an activity, up to `upTo`. `never` where there is none, or no created day is known. Null where
 * the data set has no created days at all: then there is no volume.
 */
export function firstDays(
  engine: Engine,
  model: Model,
  dataSet: DataSet,
  stage: StageId,
  upTo: Day,
): Int32Array | null {
  if (dataSet.createdColumn === null) return null;
  const { data } = engine;
  const checks = checkDays(model, dataSet, data, upTo);
  const most = checks.reduce((longest, days) => Math.max(longest, days.length), 0);
  const first = new Int32Array(data.rows).fill(never);
  const counts = stageIds.map((at) => isAtOrBeyond(at, stage));
  for (let check = 0; check < most; check++) {
    // Leads without a check day left are judged on their last again, which changes nothing.
    const asOf = Int32Array.from(checks, (days) => days[Math.min(check, days.length - 1)] ?? upTo);
    const { standing } = engine.score(model, dataSet, asOf);
    for (let row = 0; row < data.rows; row++) {
      const days = checks[row] as readonly Day[];
      if (check < days.length && first[row] === never && counts[standing.stageAt(row)] === true) {
        first[row] = asOf[row] as number;
      }
    }
  }
  return first;
}

/** A first day that never came. */
export const never = 2 ** 31 - 1;

function checkDays(model: Model, dataSet: DataSet, data: LeadData, upTo: Day): readonly (readonly Day[])[] {
  const created = dayReader(model, dataSet, data, dataSet.createdColumn);
  const days = Array.from({ length: data.rows }, (_, row) => {
    const day = created(row);
    return new Set(day === null ? [] : [day]);
  });
  const { activities } = data;
  for (let i = 0; i < (activities?.lead.length ?? 0); i++) {
    const own = days[activities?.lead[i] as number];
    if (own !== undefined && own.size > 0) own.add(activities?.day[i] as number);
  }
  return days.map((own) => [...own].filter((day) => day <= upTo).sort((a, b) => a - b));
}

/**
 * A column's days by its own reading: that of the field it is mapped to, else of the outcome, else year first. What the
 * fields read from the same column call unknown is no day (V2).
 */
function dayReader(model: Model, dataSet: DataSet, data: LeadData, key: string | null): (row: number) => Day | null {
  const column = key === null ? undefined : data.columns[key];
  if (column === undefined) return () => null;
  const mapped = Object.values(dataSet.fields).find((mapping) => mapping.column === key);
  const ofOutcome = dataSet.outcome?.dateColumn === key ? dataSet.outcome.reading : undefined;
  const order = (mapped?.reading ?? ofOutcome)?.dateOrder ?? 'ymd';
  const sharing = model.fields.filter((field) => dataSet.fields[field.id]?.column === key);
  const markers = missingMarkers(sharing.flatMap((field) => field.missing));
  const days = column.values.map((text) =>
    isUnknown(text, markers) ? null : (readDay(text, order, model.timeZone)?.day ?? null),
  );
  return (row) => days[column.codes[row] as number] ?? null;
}
