import { deflateSync, inflateSync } from 'node:zlib';
import type { TextColumn } from '#shared/engine/lead-data.ts';

/** Rows of a chunk at most; every chunk of a column but its last is full. */
export const chunkRows = 65_536;

/** A run of cells of one column: texts by their distinct spellings, or whole numbers of 32 bits. */
export type ColumnChunk =
  | { readonly codec: 'dict'; readonly column: TextColumn }
  | { readonly codec: 'i32'; readonly numbers: Int32Array };

export type PackedChunk = {
  readonly codec: ColumnChunk['codec'];
  readonly packing: 'plain' | 'zlib';
  readonly rows: number;
  /** Length of the plain bytes. */
  readonly bytes: number;
  readonly data: Uint8Array;
};

/** The chunk as it is stored, with the plain bytes that a fingerprint is taken of. */
export type FreshChunk = PackedChunk & { readonly plain: Uint8Array };

/**
 * The plain bytes of a chunk, little-endian. `i32`: the numbers. `dict`: the count of distinct texts and the bytes of
 * one code (1, 2 or 4) as two u32; the texts' UTF-8 lengths as u32; the texts; the codes, in order of the rows.
 * Texts stand in the order in which they first occur, so equal cells give equal bytes.
 */
export function encodeChunk(chunk: ColumnChunk): Uint8Array {
  if (chunk.codec === 'i32') return littleEndian(chunk.numbers);
  const { values, codes } = ownTexts(chunk.column);
  const texts = values.map((value) => Buffer.from(value, 'utf8'));
  const width = widthFor(values.length);
  const head = new Uint32Array([values.length, width, ...texts.map((text) => text.length)]);
  return Buffer.concat([littleEndian(head), ...texts, littleEndian(narrow(codes, width))]);
}

/** The chunk of plain bytes, or null where they are not `rows` cells. */
export function decodeChunk(codec: ColumnChunk['codec'], bytes: Uint8Array, rows: number): ColumnChunk | null {
  if (codec === 'i32') {
    return bytes.length === rows * 4 ? { codec, numbers: new Int32Array(fromLittleEndian(bytes, 4)) } : null;
  }
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const width = view.getUint32(4, true);
  const textsAt = 8 + count * 4;
  if (count > chunkRows || (width !== 1 && width !== 2 && width !== 4) || bytes.length < textsAt) return null;
  const values: string[] = [];
  let at = textsAt;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < count; i++) {
    const end = at + view.getUint32(8 + i * 4, true);
    if (end > bytes.length) return null;
    values.push(buffer.toString('utf8', at, end));
    at = end;
  }
  if (bytes.length !== at + rows * width) return null;
  const codes = widen(fromLittleEndian(bytes.subarray(at), width), width);
  return codes.every((code) => code < count) ? { codec, column: { values, codes } } : null;
}

/** Compressed where that saves at least an eighth. */
export function packChunk(chunk: ColumnChunk): FreshChunk {
  const plain = encodeChunk(chunk);
  const rows = chunk.codec === 'i32' ? chunk.numbers.length : chunk.column.codes.length;
  const small = plain.length < 512 ? plain : deflateSync(plain, { level: 3 });
  const pays = small !== plain && small.length <= plain.length * 0.875;
  const packing = pays ? 'zlib' : 'plain';
  return { codec: chunk.codec, packing, rows, bytes: plain.length, data: pays ? small : plain, plain };
}

/** The chunk in the row, or null where the row does not hold what it says. */
export function unpackChunk(packed: PackedChunk): ColumnChunk | null {
  const plain = plainBytes(packed);
  return plain === null ? null : decodeChunk(packed.codec, plain, packed.rows);
}

/** The plain bytes of a stored chunk, or null where they are not as many as it says. */
export function plainBytes(packed: PackedChunk): Uint8Array | null {
  const plain = packed.packing === 'zlib' ? inflated(packed) : packed.data;
  return plain !== null && plain.length === packed.bytes ? plain : null;
}

function inflated({ data, bytes }: PackedChunk): Uint8Array | null {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    return null;
  }
}

/** Only the texts that the codes use, each once, in the order of first use. */
function ownTexts(column: TextColumn): TextColumn {
  const places = new Map<string, number>();
  const codes = new Uint32Array(column.codes.length);
  const known = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = column.codes[row] as number;
    let place = known.get(code);
    if (place === undefined) {
      const text = column.values[code];
      if (text === undefined) throw new Error(`A column's code ${code} has no text.`);
      // Half of a surrogate pair has no UTF-8; it is kept as U+FFFD, which is also how it shows.
      const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
      place = places.get(whole) ?? places.size;
      places.set(whole, place);
      known.set(code, place);
    }
    codes[row] = place;
  }
  return { values: [...places.keys()], codes };
}

function widthFor(count: number): 1 | 2 | 4 {
  return count <= 256 ? 1 : count <= 65_536 ? 2 : 4;
}

function narrow(codes: Uint32Array, width: 1 | 2 | 4): Uint8Array | Uint16Array | Uint32Array {
  return width === 1 ? new Uint8Array(codes) : width === 2 ? new Uint16Array(codes) : codes;
}

function widen(bytes: ArrayBuffer, width: number): Uint32Array {
  if (width === 1) return Uint32Array.from(new Uint8Array(bytes));
  return width === 2 ? Uint32Array.from(new Uint16Array(bytes)) : new Uint32Array(bytes);
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function littleEndian(numbers: Int32Array | Uint32Array | Uint16Array | Uint8Array): Uint8Array {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return isLittleEndian ? bytes : swapped(Buffer.from(bytes), numbers.BYTES_PER_ELEMENT);
}

/** A copy in this machine's order, aligned as typed arrays need it. */
function fromLittleEndian(bytes: Uint8Array, width: number): ArrayBuffer {
  const copy = new Uint8Array(bytes);
  if (!isLittleEndian) swapped(Buffer.from(copy.buffer), width);
  return copy.buffer;
}

function swapped(bytes: Buffer, width: number): Buffer {
  return width === 2 ? bytes.swap16() : width === 4 ? bytes.swap32() : bytes;
}
