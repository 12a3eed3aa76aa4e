import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { readDay } from '../../values/read-day.ts';
import type { Codes, Day, LeadData } from '../lead-data.ts';
import { withRoomFor } from './codes.ts';
import type { FactColumn } from './fact-column.ts';
import type { JudgedDay } from './judged-day.ts';
import { keyOf } from './key.ts';

type DataSet = RecordOf<'dataSet'>;
type FilledOn = NonNullable<DataSet['fields'][keyof DataSet['fields']]['filledOn']>;

/** Reads the cells of a column that says on which day a fact was filled in; null where none can be read (V2, V5). */
export function filledOnReader(
  model: Model,
  dataSet: DataSet,
  { column, dateOrder }: FilledOn,
): (text: string) => Day | null {
  const markers = missingMarkers(markersOf(model, dataSet, column));
  return (text) => (isUnknown(text, markers) ? null : (readDay(text, dateOrder, model.timeZone)?.day ?? null));
}

/** What means unknown in the column: what it does to the fields that are read from it. */
function markersOf(model: Model, dataSet: DataSet, column: string): string[] {
  return model.fields.filter(({ id }) => dataSet.fields[id]?.column === column).flatMap(({ missing }) => missing);
}

/** By row, the day on which the fact was filled in. */
export function filledOnDays(
  model: Model,
  dataSet: DataSet,
  data: LeadData,
  filledOn: FilledOn,
): (row: number) => Day | null {
  const column = data.columns[filledOn.column];
  if (column === undefined) return () => null;
  const days = column.values.map(filledOnReader(model, dataSet, filledOn));
  return (row) => days[column.codes[row] as number] ?? null;
}

/** Names everything that a fact as it was then depends on besides the leads. */
export function filledThenKey(
  facts: FactColumn,
  model: Model,
  dataSet: DataSet,
  filledOn: FilledOn,
  asOf: JudgedDay,
): string {
  return keyOf(['then', facts.key, filledOn, markersOf(model, dataSet, filledOn.column), asOf.key]);
}

/**
 * Facts as they were on the day each lead is judged on (A2): what was filled in later is unknown. A fact without a day that
 * can be read stays as it is. Where nothing was filled in later, the facts themselves, so that nothing is worked out anew.
 */
export function filledThen(
  key: string,
  facts: FactColumn,
  rows: number,
  filledOn: (row: number) => Day | null,
  asOf: JudgedDay,
): FactColumn {
  const later = facts.spellings.length;
  let codes: Codes | null = null;
  for (let row = 0; row < rows; row++) {
    const on = filledOn(row);
    if (on === null || on <= asOf.at(row)) continue;
    codes ??= withRoomFor(facts.codes, later + 1);
    codes[row] = later;
  }
  if (codes === null) return facts;
  const known = new Uint8Array(later + 1);
  known.set(facts.known);
  const numbers = facts.numbers === null ? null : new Float64Array(later + 1).fill(Number.NaN);
  numbers?.set(facts.numbers ?? []);
  return { ...facts, key, codes, known, numbers, spellings: [...facts.spellings, ''] };
}
