import type { Leaf } from '../../model/condition.ts';
import type { Derivation } from '../../model/derivation.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { activityPlanes } from '../conditions/activity-planes.ts';
import { factPlanes, knownPlanes } from '../conditions/fact-planes.ts';
import { chooseActivities, completeFrom, type SeenActivities, typesByCode } from '../conditions/seen-activities.ts';
import type { LeadData, TextColumn } from '../lead-data.ts';
import { type ActivityIndex, indexActivities } from './activity-index.ts';
import { derivedFacts, derivedKey, factDeriver } from './derived-column.ts';
import { type FactColumn, type FactValue, factReader, noFacts, readFacts } from './fact-column.ts';
import { filledOnDays, filledOnReader, filledThen, filledThenKey } from './filled-on.ts';
import type { JudgedDay } from './judged-day.ts';
import { type Kept, keep } from './kept.ts';
import { keyOf } from './key.ts';
import { type PlaneRoom, planeRoom } from './plane-room.ts';
import type { Planes } from './planes.ts';

type DataLeaf = Extract<Leaf, { op: 'fact' | 'activityCount' | 'daysSinceLast' }>;
type TextTestOfAsset = Extract<Leaf, { op: 'activityCount' }>['asset'];

/** What is kept of one data set between edits of a model. */
export type Memory = {
  readonly data: LeadData;
  readonly index: ActivityIndex | null;
  /** Facts as they were read. */
  readonly columns: Kept;
  /** By the serial numbers of what they are derived from, and whatever else they depend on. */
  readonly derived: Kept;
  /** What the last score left in each place, from which the next may be made by working out some leads again. */
  readonly latest: Map<string, unknown>;
  /** For planes that last until the next score. */
  readonly room: PlaneRoom;
  /** Counts the scores: each writes over the columns of the one before. */
  turn: number;
};

const megabyte = 1024 * 1024;

export function remember(data: LeadData): Memory {
  const index = data.activities === null ? null : indexActivities(data.rows, data.activities);
  // Facts hold the data set's own codes, which take no room of their own.
  return {
    data,
    index,
    columns: keep(1024 * megabyte),
    derived: keep(256 * megabyte),
    latest: new Map(),
    room: planeRoom(),
    turn: 0,
  };
}

/** Keeps a result under a key that names the serial numbers of everything it is derived from. */
export type Derive = <Value>(key: string, make: () => Value) => Value;

/** A lead's cell as it is spelled, and what it means; `from`: of a derived fact, the text it was derived from. */
export type Cell = { readonly text: string; readonly value: FactValue | null; readonly from?: string };

const noFact: Cell = { text: '', value: null };

/** A data set's facts and activities, as one model reads them and as of the days that leads are judged on. */
export type Source = {
  readonly rows: number;
  readonly asOf: JudgedDay;
  readonly index: ActivityIndex | null;
  readonly facts: (fieldId: string) => FactColumn;
  /** One lead's fact, without reading those of all the others. */
  readonly cell: (fieldId: string, row: number) => Cell;
  readonly known: (fieldId: string) => Planes;
  readonly leaf: (leaf: DataLeaf) => Planes;
  /** Null where the data has no activities at all. */
  readonly seen: (types: readonly string[], asset: TextTestOfAsset) => SeenActivities | null;
  /** A result kept under everything it depends on: `of`, the activities' reading and the days. */
  readonly keptGiven: <Given>(of: unknown, make: () => Given) => Given;
  readonly derive: Derive;
  readonly latest: Memory['latest'];
  readonly room: PlaneRoom;
};

type FieldMapping = RecordOf<'dataSet'>['fields'][keyof RecordOf<'dataSet'>['fields']];

export function sourceOf(memory: Memory, model: Model, dataSet: RecordOf<'dataSet'>, asOf: JudgedDay): Source {
  const { data, index, latest, room } = memory;
  const fields = new Map<string, RecordOf<'field'>>(model.fields.map((field) => [field.id, field]));
  const typeIds = index === null ? [] : typesByCode(index, dataSet);
  const complete = completeFrom(index, dataSet);
  const reading = keyOf([typeIds, complete]);
  const columns = new Map<string, FactColumn>();
  const derive: Derive = (key, make) => memory.derived.get(key, make);

  const mapped = (fieldId: string) => {
    const field = fields.get(fieldId);
    const mapping = dataSet.fields[fieldId as keyof typeof dataSet.fields];
    const column = mapping === undefined ? undefined : data.columns[mapping.column];
    return field === undefined || mapping === undefined || column === undefined ? null : { field, mapping, column };
  };
  const facts = (fieldId: string): FactColumn => {
    const before = columns.get(fieldId);
    if (before !== undefined) return before;
    const column = readField(fieldId);
    columns.set(fieldId, column);
    return column;
  };
  const readField = (fieldId: string): FactColumn => {
    const found = mapped(fieldId);
    const derivation = fields.get(fieldId)?.derivation;
    if (found === null && derivation !== undefined) return derived(derivation);
    if (found === null) return memory.columns.get('none', () => noFacts(data.rows));
    const { field, mapping, column } = found;
    const { type, missing, currency } = field;
    const key = keyOf([type, missing, currency ?? null, mapping, model.timeZone]);
    const read = memory.columns.get(key, () => readFacts(key, column, field, mapping.reading, model.timeZone));
    return mapping.filledOn === undefined ? read : asFilled(read, mapping.filledOn);
  };
  const asFilled = (read: FactColumn, filledOn: NonNullable<FieldMapping['filledOn']>): FactColumn => {
    const key = filledThenKey(read, model, dataSet, filledOn, asOf);
    return derive(key, () => filledThen(key, read, data.rows, filledOnDays(model, dataSet, data, filledOn), asOf));
  };
  const derived = (derivation: Derivation): FactColumn => {
    const base = facts(derivation.from);
    const { freeMail } = model.model;
    const key = derivedKey(base, derivation, freeMail);
    return memory.columns.get(key, () => derivedFacts(key, base, derivation, freeMail));
  };
  const cell = (fieldId: string, row: number): Cell => {
    const found = mapped(fieldId);
    const derivation = fields.get(fieldId)?.derivation;
    if (found === null && derivation !== undefined) {
      const base = cell(derivation.from, row);
      const fact = base.value === null ? noFact : factDeriver(derivation, model.model.freeMail)(base.text);
      return { ...fact, from: base.text };
    }
    if (found === null) return noFact;
    const { field, mapping, column } = found;
    const { filledOn } = mapping;
    if (filledOn !== undefined) {
      const on = filledOnReader(model, dataSet, filledOn)(cellText(data.columns[filledOn.column], row));
      if (on !== null && on > asOf.at(row)) return noFact;
    }
    const text = cellText(column, row);
    return { text: text.trim(), value: factReader(field, mapping.reading, model.timeZone)(text) };
  };
  const known = (fieldId: string): Planes => {
    const column = facts(fieldId);
    return derive(`known ${column.key}`, () => knownPlanes(data.rows, column));
  };
  const seen = (types: readonly string[], asset: TextTestOfAsset): SeenActivities | null =>
    index === null ? null : { index, choice: chooseActivities(index, typeIds, types, asset), complete };
  const leaf = (of: DataLeaf): Planes => {
    if (of.op === 'fact') {
      const column = facts(of.field);
      const { freeMail } = model.model;
      const list = of.is.test === 'isFreeMail' ? freeMail : null;
      const key = keyOf([column.key, of.is, list, asOf.key]);
      return derive(key, () => factPlanes(data.rows, column, of.is, freeMail, asOf, known(of.field)));
    }
    const key = keyOf([of, reading, asOf.key]);
    return derive(key, () => activityPlanes(data.rows, of, seen(of.types, of.asset), asOf));
  };
  const keptGiven = <Given>(of: unknown, make: () => Given): Given => derive(keyOf([of, reading, asOf.key]), make);

  return { rows: data.rows, asOf, index, facts, cell, known, leaf, seen, keptGiven, derive, latest, room };
}

function cellText(column: TextColumn | undefined, row: number): string {
  return column?.values[column.codes[row] as number] ?? '';
}
