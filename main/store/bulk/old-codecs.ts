import type { TextColumn } from '#shared/engine/lead-data.ts';
import { chunkRows } from './packed-chunk.ts';

/**
 * Chunks of formats before 40, little-endian. `i32`: the numbers. `dict`: the count of distinct texts and the bytes of one
 * code (1, 2 or 4) as two u32; the texts' UTF-8 lengths as u32; the texts; the codes, in order of the rows.
 */
export function decodeOldNumbers(bytes: Uint8Array, rows: number): Int32Array | null {
  return bytes.length === rows * 4 ? new Int32Array(fromLittleEndian(bytes, 4)) : null;
}

/** The cells of a chunk that has its own texts, or null where the bytes are not `rows` cells. */
export function decodeOldTexts(bytes: Uint8Array, rows: number): TextColumn | null {
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
  return codes.every((code) => code < count) ? { values, codes } : null;
}

function widen(bytes: ArrayBuffer, width: number): Uint32Array {
  if (width === 1) return Uint32Array.from(new Uint8Array(bytes));
  return width === 2 ? Uint32Array.from(new Uint16Array(bytes)) : new Uint32Array(bytes);
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** A copy in this machine's order, aligned as typed arrays need it. */
function fromLittleEndian(bytes: Uint8Array, width: number): ArrayBuffer {
  const copy = new Uint8Array(bytes);
  if (!isLittleEndian && width > 1) swap(Buffer.from(copy.buffer), width);
  return copy.buffer;
}

function swap(bytes: Buffer, width: number): void {
  if (width === 2) bytes.swap16();
  else bytes.swap32();
}
