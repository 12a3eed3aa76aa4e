import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-entries.ts';

/**
 * Whether an entry holds what the directory says of it. What reads workbooks does not ask: it takes a damaged sheet for
 * a shorter one, and unpacks whatever comes. An entry that lies about its size is let go at the size it claims.
 */
export function isWhole(bytes: Buffer, entry: ZipEntry): boolean {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return false;
  const plain = entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.unpacked) : null;
  return plain !== null && plain.length === entry.unpacked && crc32(plain) === entry.crc;
}

function packedBytes(bytes: Buffer, { at, packed }: ZipEntry): Buffer | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return null;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

function inflated(packed: Buffer, unpacked: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(unpacked, 1) });
  } catch {
    return null;
  }
}
