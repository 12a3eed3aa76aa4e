import type { ActivityData, LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Connection } from '../connect.ts';
import { type BulkPart, textsOf } from './packed-chunk.ts';
import { readCodes, readNumbers, readTexts, readValues, type StoredColumn } from './read-column.ts';
import { readStarts } from './read-starts.ts';

/**
 * The leads of a data set, as the engine is given them. A data set whose leads were erased has none. Throws `Damage` where
 * the chunks are not what the data set says; with `unpack: 'later'`, which is for whoever needs few of many columns, a
 * column of leads is unpacked, and throws, when it is first looked at.
 */
export function readLeadData(
  db: Connection,
  dataSet: DataSet,
  { unpack = 'now' }: { readonly unpack?: 'now' | 'later' } = {},
): LeadData {
  if (dataSet.erased) return { rows: 0, columns: {}, activities: null };
  const stored = storedColumns(db, dataSet.id, 'leads');
  const columns: Record<string, TextColumn> = {};
  for (const { key } of dataSet.columns) {
    const unpacked = () => readTexts(dataSet.id, stored.get(key) ?? [], stored.get(textsOf(key)) ?? [], dataSet.leads);
    if (unpack === 'later') withLater(columns, key, unpacked);
    else columns[key] = unpacked();
  }
  const activities = dataSet.activities === null ? null : readActivities(db, dataSet, { unpack });
  return { rows: dataSet.leads, columns, activities };
}

/** One column of the leads: for lists of values before anything is scored. */
export function readLeadColumn(db: Connection, dataSet: DataSet, key: string): TextColumn {
  if (dataSet.erased) return { values: [], codes: new Uint8Array() };
  const stored = storedColumns(db, dataSet.id, 'leads', key);
  return readTexts(dataSet.id, stored.get(key) ?? [], stored.get(textsOf(key)) ?? [], dataSet.leads);
}

/** What was done, all of it; the seconds, which only a new order needs, as `unpack` says. Throws as `readLeadData` does. */
export function readActivities(
  db: Connection,
  dataSet: DataSet,
  { unpack = 'now' }: { readonly unpack?: 'now' | 'later' } = {},
): ActivityData {
  const { id, leads } = dataSet;
  const rows = dataSet.activities?.count ?? 0;
  const stored = storedColumns(db, id, 'activities');
  const cells = (key: string) => stored.get(key) ?? [];
  const texts = (key: string) => readTexts(id, cells(key), cells(textsOf(key)), rows);
  const numbers = <Into extends Int32Array | Uint32Array>(key: string, into: Into, below?: number) =>
    readNumbers(id, cells(key), into, below);
  const types = unpack === 'now' ? null : readTypes(id, cells('type'), cells(textsOf('type')), rows);
  const activities = {
    lead: numbers('lead', new Uint32Array(rows), leads),
    ...(types ?? { type: texts('type') }),
    day: numbers('day', new Int32Array(rows)),
    asset: texts('asset'),
  };
  const second = () => numbers('second', new Int32Array(rows));
  return unpack === 'now' ? { ...activities, second: second() } : withLater(activities, 'second', second);
}

/** Types where they begin, and each activity's only when somebody asks; null where they do not lie by type. */
function readTypes(
  dataSetId: string,
  cells: StoredColumn,
  texts: StoredColumn,
  rows: number,
): Pick<ActivityData, 'type' | 'typeStarts'> | null {
  const values = readValues(dataSetId, texts);
  const typeStarts = readStarts(dataSetId, cells, rows, values.length);
  if (typeStarts === null) return null;
  const codes = () => readCodes(dataSetId, cells, rows, values.length);
  return { type: withLater({ values }, 'codes', codes), typeStarts };
}

/** The chunks of a part, or of one of its columns, by key and in order, as they lie in the file. */
function storedColumns(db: Connection, dataSetId: string, part: BulkPart, key?: string): Map<string, StoredColumn> {
  const keys = key === undefined ? null : JSON.stringify([key, textsOf(key)]);
  const rows = db
    .prepare<[string, string, string | null, string | null], StoredColumn[number] & { readonly key: string }>(
      `SELECT key, chunk, codec, packing, rows, bytes, data FROM bulk_chunk
       WHERE data_set = ? AND part = ? AND (? IS NULL OR key IN (SELECT value FROM json_each(?))) ORDER BY key, chunk`,
    )
    .all(dataSetId, part, keys, keys);
  const columns = new Map<string, StoredColumn[number][]>();
  for (const row of rows) {
    const column = columns.get(row.key);
    if (column === undefined) columns.set(row.key, [row]);
    else column.push(row);
  }
  return columns;
}

/** The same object with a member that is made when it is first looked at. */
function withLater<Of extends object, Key extends string, Value>(
  of: Of,
  key: Key,
  make: () => Value,
): Of & { readonly [Each in Key]: Value } {
  let made: { readonly value: Value } | null = null;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.defineProperty(of, key, { enumerable: true, get }) as Of & { readonly [Each in Key]: Value };
}
