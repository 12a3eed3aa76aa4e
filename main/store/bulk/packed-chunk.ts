import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync } from 'node:zlib';
import type { TextColumn } from '#shared/engine/lead-data.ts';
import { Utf8Column } from '#shared/import/utf8-column.ts';
import { encodeNumbers, type NumberCodec } from './number-codec.ts';
import { encodeTextBytes, encodeTexts, textsAt } from './text-codec.ts';

/** Cells, or texts of a column's dictionary, in a chunk at most; every chunk but the last is full. */
export const chunkRows = 65_536;

export type BulkPart = 'leads' | 'activities';

/**
 * A column of texts lies in two: its distinct texts under its key and `.texts`, and its cells, places among them, under its
 * key. `dict` and `i32` are how formats before 40 stored cells.
 */
export type ChunkCodec = NumberCodec | 'texts' | 'dict' | 'i32';

/** A run of a column as it is stored. */
export type PackedChunk = {
  readonly part: BulkPart;
  readonly key: string;
  readonly chunk: number;
  readonly codec: ChunkCodec;
  readonly packing: 'plain' | 'zlib';
  readonly rows: number;
  /** Length of the plain bytes. */
  readonly bytes: number;
  readonly data: Uint8Array;
  /** SHA-256 of the plain bytes. */
  readonly digest: Uint8Array;
};

/** A column on its way into the file: cells by their distinct texts, or whole numbers. */
export type BulkColumn = TextColumn | Int32Array;

type PlainChunk = Omit<PackedChunk, 'packing' | 'data' | 'bytes' | 'digest'> & { readonly plain: Uint8Array };

/** A column in chunks, packed one after the other. */
export function* packedChunks(part: BulkPart, key: string, column: BulkColumn): Generator<PackedChunk> {
  for (const chunk of plainChunks(part, key, column)) {
    yield packed(chunk, mayPay(chunk) ? deflateSync(chunk.plain, { level }) : chunk.plain);
  }
}

/** The same; while one chunk is packed beside this thread, the next is made ready. */
export async function* chunksPackedBeside(
  part: BulkPart,
  key: string,
  column: BulkColumn,
): AsyncGenerator<PackedChunk> {
  const ahead: Promise<PackedChunk>[] = [];
  for (const chunk of plainChunks(part, key, column)) {
    const small = mayPay(chunk) ? deflateBeside(chunk.plain, { level }) : Promise.resolve(chunk.plain);
    const packing = small.then((data) => packed(chunk, data));
    packing.catch(() => {});
    ahead.push(packing);
    if (ahead.length > 2) yield (await ahead.shift()) as PackedChunk;
  }
  for (const packing of ahead) yield await packing;
}

/** The plain bytes of a stored chunk, or null where they are not as many as it says. */
export function plainBytes({
  packing,
  data,
  bytes,
}: Pick<PackedChunk, 'packing' | 'data' | 'bytes'>): Uint8Array | null {
  if (packing === 'plain') return data.length === bytes ? data : null;
  try {
    const plain = inflateSync(data, { maxOutputLength: Math.max(bytes, 1) });
    return plain.length === bytes ? plain : null;
  } catch {
    return null;
  }
}

/** The key under which the texts of a column lie. */
export function textsOf(key: string): string {
  return `${key}.texts`;
}

export function digestOf(plain: Uint8Array): Uint8Array {
  return createHash('sha256').update(plain).digest();
}

function* plainChunks(part: BulkPart, key: string, column: BulkColumn): Generator<PlainChunk> {
  if (column instanceof Int32Array) {
    yield* numberChunks(part, key, column);
    return;
  }
  const { count, encode, codes } = column instanceof Utf8Column ? ownBytes(column) : ownTexts(column);
  for (let from = 0, chunk = 0; from < count; from += chunkRows, chunk++) {
    const to = Math.min(from + chunkRows, count);
    yield { part, key: textsOf(key), chunk, codec: 'texts', rows: to - from, plain: encode(from, to) };
  }
  yield* numberChunks(part, key, codes);
}

function* numberChunks(part: BulkPart, key: string, numbers: Int32Array | Uint32Array): Generator<PlainChunk> {
  for (let from = 0, chunk = 0; from < numbers.length || chunk === 0; from += chunkRows, chunk++) {
    const own = numbers.subarray(from, from + chunkRows);
    yield { part, key, chunk, rows: own.length, ...encodeNumbers(own) };
  }
}

/** Numbers are narrow already, and quicker to read as they are. */
function mayPay({ codec, plain }: PlainChunk): boolean {
  return codec === 'texts' && plain.length >= 512;
}

const level = 1;
const deflateBeside = promisify<Uint8Array, { level: number }, Buffer>(deflate);

/** Compressed where that saves at least an eighth. */
function packed({ plain, ...chunk }: PlainChunk, small: Uint8Array): PackedChunk {
  const pays = small.length <= plain.length * 0.875;
  const digest = digestOf(plain);
  return { ...chunk, packing: pays ? 'zlib' : 'plain', bytes: plain.length, data: pays ? small : plain, digest };
}

/** The texts that a column's cells use, each once, in the order of first use; a run of them as it is stored. */
type OwnTexts = {
  readonly count: number;
  readonly encode: (from: number, to: number) => Uint8Array;
  readonly codes: Uint32Array;
};

const halfPair = /\p{Surrogate}/u;

function ownTexts({ values, codes }: TextColumn): OwnTexts {
  const placeOf = new Int32Array(values.length).fill(-1);
  const texts: string[] = [];
  const own = new Uint32Array(codes.length);
  let known: Map<string, number> | null = null;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    let place = placeOf[code];
    if (place === undefined) throw new Error(`A column's code ${code} has no text.`);
    if (place < 0) {
      let text = values[code] as string;
      if (halfPair.test(text)) {
        // Half of a surrogate pair has no UTF-8; it is kept as U+FFFD, which is also how it shows.
        text = text.replace(/\p{Surrogate}/gu, '\uFFFD');
        known ??= new Map(texts.map((each, at) => [each, at]));
      }
      place = known?.get(text) ?? texts.length;
      if (place === texts.length) texts.push(text);
      known?.set(text, place);
      placeOf[code] = place;
    }
    own[row] = place;
  }
  return { count: texts.length, encode: (from, to) => encodeTexts(texts.slice(from, to)), codes: own };
}

/** As a table is read, a text has its place by its first cell: then nothing needs be put in order. */
function ownBytes({ texts, codes }: Utf8Column): OwnTexts {
  let next = 0;
  let at = 0;
  while (at < codes.length && (codes[at] as number) <= next) if (codes[at++] === next) next++;
  if (at === codes.length) return { count: next, encode: (from, to) => encodeTextBytes(texts, from, to), codes };
  const placeOf = new Int32Array(texts.count).fill(-1);
  const order = new Uint32Array(texts.count);
  const own = new Uint32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    let place = placeOf[code] as number;
    if (place < 0) {
      place = count++;
      placeOf[code] = place;
      order[place] = code;
    }
    own[row] = place;
  }
  return { count, encode: (from, to) => encodeTextBytes(textsAt(texts, order.subarray(from, to))), codes: own };
}
