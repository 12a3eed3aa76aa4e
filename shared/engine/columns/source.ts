import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Leaf } from '../../model/condition.ts';
import type { Derivation } from '../../model/derivation.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { activityPlanes, type SeenActivities } from '../conditions/activity-planes.ts';
import { factPlanes, knownPlanes } from '../conditions/fact-planes.ts';
import { type ActivityChoice, chooseActivities, completeFrom, typesByCode } from '../conditions/seen-activities.ts';
import type { LeadData } from '../lead-data.ts';
import { type ActivityIndex, indexActivities } from './activity-index.ts';
import { derivedFacts, derivedKey } from './derived-column.ts';
import { type FactColumn, noFacts, readFacts } from './fact-column.ts';
import type { JudgedDay } from './judged-day.ts';
import { type Kept, keep } from './kept.ts';
import type { Planes } from './planes.ts';

type DataLeaf = Extract<Leaf, { op: 'fact' | 'activityCount' | 'daysSinceLast' }>;
type TextTestOfAsset = Extract<Leaf, { op: 'activityCount' }>['asset'];

/** What is kept of one data set between edits of a model. */
export type Memory = {
  readonly data: LeadData;
  readonly index: ActivityIndex | null;
  readonly columns: Kept<FactColumn>;
  readonly planes: Kept<Planes>;
  /** By the serial numbers of what they are derived from, and whatever else they depend on. */
  readonly derived: Kept<unknown>;
};

/** Derived columns kept at once take about this many bytes at most. */
const mostBytes = 256 * 1024 * 1024;

export function remember(data: LeadData): Memory {
  const index = data.activities === null ? null : indexActivities(data.rows, data.activities);
  const mostDerived = Math.min(4096, Math.max(64, Math.floor(mostBytes / (data.rows * 8 + 1))));
  return { data, index, columns: keep(512), planes: keep(2048), derived: keep(mostDerived) };
}

/** Keeps a result under a key that names the serial numbers of everything it is derived from. */
export type Derive = <Value>(key: string, make: () => Value) => Value;

/** A data set's facts and activities, as one model reads them and as of the days that leads are judged on. */
export type Source = {
  readonly rows: number;
  readonly asOf: JudgedDay;
  readonly index: ActivityIndex | null;
  readonly facts: (fieldId: string) => FactColumn;
  readonly known: (fieldId: string) => Planes;
  readonly leaf: (leaf: DataLeaf) => Planes;
  /** Null where the data has no activities at all. */
  readonly seen: (types: readonly string[], asset: TextTestOfAsset) => SeenActivities | null;
  /** A result kept under everything it depends on: `of`, the activities' reading and the days. */
  readonly keptGiven: <Given>(of: unknown, make: () => Given) => Given;
  readonly derive: Derive;
};

export function sourceOf(memory: Memory, model: Model, dataSet: RecordOf<'dataSet'>, asOf: JudgedDay): Source {
  const { data, index } = memory;
  const fields = new Map<string, RecordOf<'field'>>(model.fields.map((field) => [field.id, field]));
  const typeIds = index === null ? [] : typesByCode(index, dataSet);
  const complete = completeFrom(index, dataSet);
  const reading = canonicalJson([typeIds, complete]);
  const columns = new Map<string, FactColumn>();

  const facts = (fieldId: string): FactColumn => {
    const before = columns.get(fieldId);
    if (before !== undefined) return before;
    const column = readField(fieldId);
    columns.set(fieldId, column);
    return column;
  };
  const readField = (fieldId: string): FactColumn => {
    const field = fields.get(fieldId);
    const mapping = dataSet.fields[fieldId as keyof typeof dataSet.fields];
    const column = mapping === undefined ? undefined : data.columns[mapping.column];
    if (field?.derivation !== undefined && column === undefined) return derived(field.derivation);
    if (field === undefined || mapping === undefined || column === undefined) {
      return memory.columns.get('none', () => noFacts(data.rows));
    }
    const { type, missing, currency } = field;
    const key = canonicalJson([type, missing, currency ?? null, mapping, model.timeZone]);
    return memory.columns.get(key, () => readFacts(key, column, field, mapping.reading, model.timeZone));
  };
  const derived = (derivation: Derivation): FactColumn => {
    const base = facts(derivation.from);
    const { freeMail } = model.model;
    const key = derivedKey(base, derivation, freeMail);
    return memory.columns.get(key, () => derivedFacts(key, base, derivation, freeMail));
  };
  const known = (fieldId: string): Planes => {
    const column = facts(fieldId);
    return memory.planes.get(`known ${column.key}`, () => knownPlanes(data.rows, column));
  };
  const seen = (types: readonly string[], asset: TextTestOfAsset): SeenActivities | null => {
    if (index === null) return null;
    const choice: ActivityChoice = chooseActivities(index, typeIds, types, asset);
    return { index, choice, complete };
  };
  const leaf = (of: DataLeaf): Planes => {
    if (of.op === 'fact') {
      const column = facts(of.field);
      const { freeMail } = model.model;
      const list = of.is.test === 'isFreeMail' ? freeMail : null;
      const key = canonicalJson([column.key, of.is, list, asOf.key]);
      return memory.planes.get(key, () => factPlanes(data.rows, column, of.is, freeMail, asOf));
    }
    const key = canonicalJson([of, reading, asOf.key]);
    return memory.planes.get(key, () => activityPlanes(data.rows, of, seen(of.types, of.asset), asOf));
  };
  const keptGiven = <Given>(of: unknown, make: () => Given): Given =>
    memory.derived.get(canonicalJson([of, reading, asOf.key]), make) as Given;
  const derive = <Value>(key: string, make: () => Value): Value => memory.derived.get(key, make) as Value;

  return { rows: data.rows, asOf, index, facts, known, leaf, seen, keptGiven, derive };
}
