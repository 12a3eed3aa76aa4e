import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { readDay } from '../values/read-day.ts';
import type { Day, LeadData } from './lead-data.ts';

/**
 * A column's days by its own reading: that of the field it is mapped to, else of the outcome, else year first. What the
 * fields read from the same column call unknown is no day (V2).
 */
export function dayReader(
  model: Model,
  dataSet: RecordOf<'dataSet'>,
  data: LeadData,
  key: string | null,
): (row: number) => Day | null {
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
