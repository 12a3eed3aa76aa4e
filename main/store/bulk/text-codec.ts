import { isAscii } from 'node:buffer';
import type { TextBytes } from '#shared/import/byte-texts.ts';

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

/** The same for texts that are bytes already, from one on up to another. */
export function encodeTextBytes({ bytes, ends, count }: TextBytes, from = 0, to = count): Uint8Array {
  const start = from === 0 ? 0 : (ends[from - 1] as number);
  const end = to === 0 ? 0 : (ends[to - 1] as number);
  const most = longest(ends, from, to, start);
  const width = most < 256 ? 1 : most < 65_536 ? 2 : 4;
  const plain = Buffer.allocUnsafeSlow(8 + (to - from) * width + end - start);
  plain.writeUInt32LE(to - from, 0);
  plain.writeUInt32LE(width, 4);
  for (let i = from, before = start, at = 8; i < to; i++, at += width) {
    const length = (ends[i] as number) - before;
    if (width === 1) plain[at] = length;
    else plain.writeUIntLE(length, at, width);
    before = ends[i] as number;
  }
  plain.set(bytes.subarray(start, end), 8 + (to - from) * width);
  return plain;
}

function longest(ends: Uint32Array, from: number, to: number, start: number): number {
  let [most, before] = [0, start];
  for (let i = from; i < to; i++) {
    const end = ends[i] as number;
    if (end - before > most) most = end - before;
    before = end;
  }
  return most;
}

/** Some of the texts, in this order. */
export function textsAt({ bytes, ends }: TextBytes, places: Uint32Array): TextBytes {
  const own = new Uint32Array(places.length);
  let length = 0;
  places.forEach((place, i) => {
    length += (ends[place] as number) - (place === 0 ? 0 : (ends[place - 1] as number));
    own[i] = length;
  });
  const copied = new Uint8Array(length);
  places.forEach((place, i) => {
    const start = place === 0 ? 0 : (ends[place - 1] as number);
    copied.set(bytes.subarray(start, ends[place]), i === 0 ? 0 : (own[i - 1] as number));
  });
  return { bytes: copied, ends: own, count: places.length };
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
