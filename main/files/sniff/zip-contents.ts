import { crc32, createInflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-entries.ts';

const chunkSize = 1 << 18;

/**
 * An entry's contents, chunk by chunk, so that a large one is never in memory as a whole; at most as many bytes as the
 * directory claims, and one chunk. Throws where the bytes are no such entry.
 */
export async function* unpacked(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry);
  if (packed === null || entry.locked || (entry.method !== 0 && entry.method !== 8)) throw new DamagedEntry(entry.name);
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += chunkSize) yield packed.subarray(at, at + chunkSize);
    return;
  }
  const inflate = createInflateRaw({ chunkSize });
  inflate.end(packed);
  let came = 0;
  try {
    for await (const chunk of inflate) {
      yield chunk as Buffer;
      came += (chunk as Buffer).length;
      if (came > entry.unpacked) return;
    }
  } catch {
    throw new DamagedEntry(entry.name);
  } finally {
    inflate.destroy();
  }
}

/** An entry that is not what the archive says of it. */
export class DamagedEntry extends Error {}

/**
 * Whether an entry holds what the directory says of it; `look` sees each chunk. What reads workbooks does not ask: it
 * takes a damaged sheet for a shorter one, and unpacks whatever comes.
 */
export async function isWhole(bytes: Buffer, entry: ZipEntry, look: (chunk: Buffer) => void): Promise<boolean> {
  let length = 0;
  let crc = 0;
  try {
    for await (const chunk of unpacked(bytes, entry)) {
      length += chunk.length;
      crc = crc32(chunk, crc);
      look(chunk);
    }
  } catch (error) {
    if (error instanceof DamagedEntry) return false;
    throw error;
  }
  return length === entry.unpacked && crc === entry.crc;
}

function packedBytes(bytes: Buffer, { at, packed }: ZipEntry): Buffer | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return null;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}
