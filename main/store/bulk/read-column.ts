import { newCodes } from '#shared/engine/columns/codes.ts';
import type { Codes, TextColumn } from '#shared/engine/lead-data.ts';
import { Damage } from '../file-refusal.ts';
import { areBelow, copyCodes, decodeNumbers, type NumberCodec, sameNumber } from './number-codec.ts';
import { decodeOldNumbers, decodeOldTexts } from './old-codecs.ts';
import { chunkRows, type PackedChunk, plainBytes } from './packed-chunk.ts';
import { decodeTexts } from './text-codec.ts';

/** The chunks of a column as they lie in the file, in order. */
export type StoredColumn = readonly Pick<PackedChunk, 'chunk' | 'codec' | 'packing' | 'rows' | 'bytes' | 'data'>[];

/** A column of texts from its cells and its texts. Throws `Damage` where they are not `rows` cells. */
export function readTexts(dataSet: string, cells: StoredColumn, texts: StoredColumn, rows: number): TextColumn {
  if (cells.some(({ codec }) => codec === 'dict')) return readOldTexts(dataSet, cells, rows);
  const values = readValues(dataSet, texts);
  return { values, codes: readCodes(dataSet, cells, rows, values.length) };
}

/** Places among so many distinct values, as narrow as they can be. Throws `Damage` where they are not `rows` such places. */
export function readCodes(dataSet: string, chunks: StoredColumn, rows: number, distinct: number): Codes {
  const codes = newCodes(rows, distinct);
  if (codes instanceof Uint32Array) return readNumbers(dataSet, chunks, codes, distinct);
  const wide = new Int32Array(Math.min(rows, chunkRows));
  let at = 0;
  for (const [plain, chunk] of plainChunks(dataSet, chunks)) {
    if (at + chunk.rows > rows) throw damaged(dataSet);
    const own = codes.subarray(at, at + chunk.rows);
    // Memory that nobody writes to need not be there.
    const isZeros = isNumbers(chunk.codec) && distinct > 0 && sameNumber(plain) === 0;
    if (!isZeros && !copyCodes(chunk.codec, plain, own, distinct)) {
      const numbers = wide.subarray(0, chunk.rows).fill(0);
      readChunk(dataSet, plain, chunk, numbers, distinct);
      own.set(numbers);
    }
    at += chunk.rows;
  }
  if (at !== rows) throw damaged(dataSet);
  return codes;
}

/** A column's distinct texts; of formats before 40 none. Throws `Damage` where the chunks are no texts. */
export function readValues(dataSet: string, texts: StoredColumn): string[] {
  const values: string[] = [];
  for (const [plain, { codec, rows: count }] of plainChunks(dataSet, texts)) {
    if (codec !== 'texts' || !decodeTexts(plain, count, values)) throw damaged(dataSet);
  }
  return values;
}

/**
 * As many whole numbers as there is room for, which is all zeros. Throws `Damage` where there are fewer or more, or where
 * one is not less than `below`.
 */
export function readNumbers<Into extends Int32Array | Uint32Array>(
  dataSet: string,
  chunks: StoredColumn,
  into: Into,
  below = Number.POSITIVE_INFINITY,
): Into {
  let at = 0;
  for (const [plain, chunk] of plainChunks(dataSet, chunks)) {
    if (at + chunk.rows > into.length) throw damaged(dataSet);
    readChunk(dataSet, plain, chunk, into.subarray(at, at + chunk.rows), below);
    at += chunk.rows;
  }
  if (at !== into.length) throw damaged(dataSet);
  return into;
}

/** One chunk's numbers into room of their own, all zeros. Throws `Damage` as `readNumbers` does. */
function readChunk(
  dataSet: string,
  plain: Uint8Array,
  { codec, rows }: StoredColumn[number],
  into: Int32Array | Uint32Array,
  below: number,
): void {
  if (codec === 'i32') {
    const numbers = decodeOldNumbers(plain, rows);
    if (numbers === null) throw damaged(dataSet);
    into.set(numbers);
  } else if (!isNumbers(codec) || !decodeNumbers(codec, plain, rows, into, 0)) {
    throw damaged(dataSet);
  }
  if (below === Number.POSITIVE_INFINITY) return;
  const isIn = isNumbers(codec) ? areBelow(codec, plain, into, below) : into.every((number) => number < below);
  if (!isIn) throw damaged(dataSet);
}

function isNumbers(codec: StoredColumn[number]['codec']): codec is NumberCodec {
  return codec === 'ints' || codec === 'steps';
}

/** Chunks that have their own texts each: they are joined in the order in which they first occur. */
function readOldTexts(dataSet: string, cells: StoredColumn, rows: number): TextColumn {
  const codes = new Uint32Array(rows);
  const places = new Map<string, number>();
  let at = 0;
  for (const [plain, { codec, rows: count }] of plainChunks(dataSet, cells)) {
    const chunk = codec === 'dict' ? decodeOldTexts(plain, count) : null;
    if (chunk === null || at + count > rows) throw damaged(dataSet);
    const own = chunk.values.map((text) => placeOf(places, text));
    for (const code of chunk.codes) codes[at++] = own[code] as number;
  }
  if (at !== rows) throw damaged(dataSet);
  return { values: [...places.keys()], codes };
}

/** The plain bytes of each chunk. Throws `Damage` where one is missing or is not as many bytes as it says. */
export function* plainChunks(
  dataSet: string,
  chunks: StoredColumn,
): Generator<[plain: Uint8Array, chunk: StoredColumn[number]]> {
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as StoredColumn[number];
    const plain = plainBytes(chunk);
    if (plain === null || chunk.chunk !== i || chunk.rows > chunkRows) throw damaged(dataSet);
    yield [plain, chunk];
  }
}

function placeOf(places: Map<string, number>, text: string): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(text, place);
  return place;
}

export function damaged(dataSet: string): Damage {
  return new Damage({ part: 'leads', dataSet });
}
