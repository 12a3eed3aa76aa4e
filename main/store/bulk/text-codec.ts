import { isAscii } from 'node:buffer';

/**
 * Texts as they lie in a chunk, little-endian: u32 how many, u32 the bytes of one length (1, 2 or 4), their lengths in
 * UTF-8, the texts.
 */
export function encodeTexts(texts: readonly string[]): Uint8Array {
  const joined = texts.join('');
  const bytes = Buffer.byteLength(joined);
  const isAscii = bytes === joined.length;
  const lengths = texts.map((text) => (isAscii ? text.length : Buffer.byteLength(text)));
  const most = lengths.reduce((a, b) => Math.max(a, b), 0);
  const width = most < 256 ? 1 : most < 65_536 ? 2 : 4;
  const plain = Buffer.alloc(8 + lengths.length * width + bytes);
  plain.writeUInt32LE(lengths.length, 0);
  plain.writeUInt32LE(width, 4);
  lengths.forEach((length, i) => {
    plain.writeUIntLE(length, 8 + i * width, width);
  });
  plain.write(joined, 8 + lengths.length * width, isAscii ? 'latin1' : 'utf8');
  return plain;
}

/** Appends the chunk's texts to `into`. @returns whether the bytes are `count` texts */
export function decodeTexts(plain: Uint8Array, count: number, into: string[]): boolean {
  if (plain.length < 8) return false;
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  const width = bytes.readUInt32LE(4);
  if (bytes.readUInt32LE(0) !== count || (width !== 1 && width !== 2 && width !== 4)) return false;
  let at = 8 + count * width;
  if (at > bytes.length) return false;
  const encoding = isAscii(bytes.subarray(at)) ? 'latin1' : 'utf8';
  for (let i = 0; i < count; i++) {
    const end = at + bytes.readUIntLE(8 + i * width, width);
    if (end > bytes.length) return false;
    into.push(bytes.toString(encoding, at, end));
    at = end;
  }
  return at === bytes.length;
}
