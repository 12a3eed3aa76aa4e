import type { ActivityData, LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Connection } from '../connect.ts';
import { Damage } from '../file-refusal.ts';
import { type ColumnChunk, chunkRows, type PackedChunk, unpackChunk } from './chunk-codec.ts';
import type { BulkPart } from './stage.ts';

type ChunkRow = PackedChunk & { readonly key: string; readonly chunk: number };

/**
 * The leads of a data set, as the engine is given them. Texts stand in the order in which they first occur. A data set
 * whose leads were erased has none. Throws `Damage` where the chunks are not what the data set says.
 */
export function readLeadData(db: Connection, dataSet: DataSet): LeadData {
  if (dataSet.erased) return { rows: 0, columns: {}, activities: null };
  const columns: Record<string, TextColumn> = {};
  for (const { key } of dataSet.columns) columns[key] = readTexts(db, dataSet.id, 'leads', key, dataSet.leads);
  return { rows: dataSet.leads, columns, activities: dataSet.activities === null ? null : readActivities(db, dataSet) };
}

/** One column of the leads: for lists of values before anything is scored. */
export function readLeadColumn(db: Connection, dataSet: DataSet, key: string): TextColumn {
  if (dataSet.erased) return { values: [], codes: new Uint32Array() };
  return readTexts(db, dataSet.id, 'leads', key, dataSet.leads);
}

function readActivities(db: Connection, dataSet: DataSet): ActivityData {
  const { id } = dataSet;
  const rows = dataSet.activities?.count ?? 0;
  const lead = Uint32Array.from(readNumbers(db, id, 'activities', 'lead', rows));
  if (lead.some((row) => row >= dataSet.leads)) throw damaged(id);
  return {
    lead,
    type: readTexts(db, id, 'activities', 'type', rows),
    day: readNumbers(db, id, 'activities', 'day', rows),
    second: readNumbers(db, id, 'activities', 'second', rows),
    asset: readTexts(db, id, 'activities', 'asset', rows),
  };
}

function readTexts(db: Connection, dataSetId: string, part: BulkPart, key: string, rows: number): TextColumn {
  const codes = new Uint32Array(rows);
  const places = new Map<string, number>();
  let at = 0;
  for (const chunk of chunksOf(db, dataSetId, part, key)) {
    if (chunk.codec !== 'dict' || at + chunk.column.codes.length > rows) throw damaged(dataSetId);
    const own = chunk.column.values.map((text) => placeOf(places, text));
    for (const code of chunk.column.codes) codes[at++] = own[code] as number;
  }
  if (at !== rows) throw damaged(dataSetId);
  return { values: [...places.keys()], codes };
}

function readNumbers(db: Connection, dataSetId: string, part: BulkPart, key: string, rows: number): Int32Array {
  const numbers = new Int32Array(rows);
  let at = 0;
  for (const chunk of chunksOf(db, dataSetId, part, key)) {
    if (chunk.codec !== 'i32' || at + chunk.numbers.length > rows) throw damaged(dataSetId);
    numbers.set(chunk.numbers, at);
    at += chunk.numbers.length;
  }
  if (at !== rows) throw damaged(dataSetId);
  return numbers;
}

function* chunksOf(db: Connection, dataSetId: string, part: BulkPart, key: string): Generator<ColumnChunk> {
  const rows = db
    .prepare<[string, string, string], ChunkRow>(
      `SELECT key, chunk, codec, packing, rows, bytes, data FROM bulk_chunk
       WHERE data_set = ? AND part = ? AND key = ? ORDER BY chunk`,
    )
    .iterate(dataSetId, part, key);
  let next = 0;
  for (const row of rows) {
    const chunk = unpackChunk(row);
    if (chunk === null || row.chunk !== next++ || row.rows > chunkRows) throw damaged(dataSetId);
    yield chunk;
  }
}

function placeOf(places: Map<string, number>, text: string): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(text, place);
  return place;
}

function damaged(dataSet: string): Damage {
  return new Damage({ part: 'leads', dataSet });
}
