import type { Field } from '../model/field.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { withRoomFor } from './columns/codes.ts';
import { factReader } from './columns/fact-column.ts';
import { filledOnDays } from './columns/filled-on.ts';
import type { LeadData, TextColumn } from './lead-data.ts';
import { readFields } from './read-fields.ts';

type DataSet = RecordOf<'dataSet'>;
type Mapping = DataSet['fields'][keyof DataSet['fields']];

/** What a backtest does with facts, by when they are filled in (A4). Fields are ids. */
export type Filling = {
  /** The leads and the data set without the facts that are filled in only after the decision: on that day they are unknown. */
  readonly data: LeadData;
  readonly dataSet: DataSet;
  /** Of the facts that a model reads: of some lead nobody knows when, so they enter as they are today. */
  readonly asOfToday: readonly string[];
  /** Of the facts that a model reads: left unknown, for they are filled in after the decision. */
  readonly filledAfter: readonly string[];
};

/**
 * A fact of which the data says on which day it was filled in goes by that day; of a lead without it, and of every other
 * fact, the team's word counts.
 */
export function fillingOf(model: Model, dataSet: DataSet, data: LeadData): Filling {
  const mappingOf = (field: Field): Mapping | undefined => dataSet.fields[field.id];
  const rootOf = (id: string): Field | undefined => {
    const field = model.fields.find((each) => each.id === id);
    if (field === undefined || mappingOf(field) !== undefined) return field;
    return field.derivation === undefined ? undefined : rootOf(field.derivation.from);
  };
  // How the outcome itself is read is said by the field on its column; that one stays.
  const isAfter = (field: Field) => field.filledAt === 'after' && mappingOf(field)?.column !== dataSet.outcome?.column;
  const after = model.fields.filter(isAfter);
  const gone = new Set<string>(after.filter((field) => mappingOf(field)?.filledOn === undefined).map(({ id }) => id));
  const dated = after.filter(({ id }) => !gone.has(id));
  const fields = { ...dataSet.fields };
  for (const id of Object.keys(fields) as Field['id'][]) if (gone.has(id)) delete fields[id];
  const columns: Record<string, TextColumn> = {};
  for (const field of dated) {
    const { filledOn, ...mapping } = fields[field.id] as Mapping;
    const column = data.columns[mapping.column];
    if (filledOn === undefined || column === undefined) continue;
    const key = `${mapping.column} where dated by ${filledOn.column}`;
    columns[key] = onlyWhere(column, filledOnDays(model, dataSet, data, filledOn));
    fields[field.id] = { ...mapping, column: key, filledOn };
  }
  return {
    data: dated.length === 0 ? data : { ...data, columns: { ...data.columns, ...columns } },
    dataSet: { ...dataSet, fields },
    asOfToday: readFields(model, (id) => {
      const root = rootOf(id);
      if (root === undefined || root.filledAt === 'before' || gone.has(root.id)) return false;
      return root.filledAt !== 'after' && !isAlwaysDated(root, mappingOf(root), model, dataSet, data);
    }),
    filledAfter: readFields(model, (id) => {
      const root = rootOf(id);
      return root !== undefined && gone.has(root.id);
    }),
  };
}

/** A column whose cells are empty where no day is known. */
function onlyWhere({ values, codes }: TextColumn, dayOf: (row: number) => number | null): TextColumn {
  const empty = values.length;
  const shown = withRoomFor(codes, empty + 1);
  for (let row = 0; row < shown.length; row++) if (dayOf(row) === null) shown[row] = empty;
  return { values: [...values, ''], codes: shown };
}

/** Whether each lead that has the fact has the day on which it was filled in, too. */
function isAlwaysDated(
  field: Field,
  mapping: Mapping | undefined,
  model: Model,
  dataSet: DataSet,
  data: LeadData,
): boolean {
  const column = data.columns[mapping?.column ?? ''];
  if (mapping?.filledOn === undefined || column === undefined) return false;
  const read = factReader(field, mapping.reading, model.timeZone);
  const known = column.values.map((text) => read(text) !== null);
  const dayOf = filledOnDays(model, dataSet, data, mapping.filledOn);
  return column.codes.every((code, row) => known[code] !== true || dayOf(row) !== null);
}
