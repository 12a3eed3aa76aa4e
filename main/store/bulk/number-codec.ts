import { unpackNumbers } from '#shared/engine/kernels/unpack-numbers.ts';

/**
 * Whole numbers of 32 bits as few bytes that are quick to read. Plain bytes, little-endian: u32 the bits of one number, i32
 * a base, the numbers.
 *
 * `ints`: each is the base and as many bits as the widest takes; 0 bits where all are the same.
 * `steps`: the base is the first, and each of the others lies so many above the one before it: for numbers in order.
 */
export type NumberCodec = 'ints' | 'steps';

type Numbers = Int32Array | Uint32Array;
type Bits = 0 | 1 | 2 | 4 | 8 | 16 | 32;

const head = 8;

export type EncodedNumbers = { readonly codec: NumberCodec; readonly plain: Uint8Array };

/** Under whichever codec is smaller. */
export function encodeNumbers(numbers: Numbers): EncodedNumbers {
  const first = numbers[0] ?? 0;
  let [least, most] = [first, first];
  let widest = 0;
  let isAscending = true;
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const step = number - (numbers[i - 1] as number);
    if (step < 0) isAscending = false;
    else if (step > widest) widest = step;
    if (number < least) least = number;
    else if (number > most) most = number;
  }
  const bits = bitsFor(most - least);
  const stepBits = bitsFor(widest);
  if (!isAscending || stepBits >= bits) {
    return { codec: 'ints', plain: packed(bits, least, numbers.length, (i) => (numbers[i] as number) - least) };
  }
  const step = (i: number) => (i === 0 ? 0 : (numbers[i] as number) - (numbers[i - 1] as number));
  return { codec: 'steps', plain: packed(stepBits, first, numbers.length, step) };
}

/** Reads `rows` numbers into `into`, which is all zeros, from `at` on. @returns whether the bytes are so many numbers */
export function decodeNumbers(codec: NumberCodec, plain: Uint8Array, rows: number, into: Numbers, at: number): boolean {
  if (plain.length < head || at + rows > into.length) return false;
  const { bits, base } = headOf(plain);
  if (!isBits(bits) || plain.length !== head + bytesFor(bits, rows)) return false;
  // Memory that nobody writes to need not be there.
  if (bits === 0 && base === 0) return true;
  const numbers = new Int32Array(into.buffer, into.byteOffset + at * 4, rows);
  if (bits === 0) numbers.fill(base);
  else unpackNumbers(plain.subarray(head), bits, base, codec === 'steps', numbers);
  return true;
}

/**
 * Copies codes that lie in the bytes exactly as they are wanted, and are from 0 up to but not `below`.
 * @returns false where they do not, or are not so many: then nothing can be said of what was copied
 */
export function copyCodes(codec: string, plain: Uint8Array, into: Uint8Array | Uint16Array, below: number): boolean {
  const width = into.BYTES_PER_ELEMENT;
  if (codec !== 'ints' || plain.length !== head + into.length * width) return false;
  const { bits, base } = headOf(plain);
  if (bits !== width * 8 || base !== 0 || (width === 2 && !isLittleEndian)) return false;
  new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(plain.subarray(head));
  if (2 ** bits <= below) return true;
  let most = 0;
  for (let at = 0; at < into.length; at++) most = Math.max(most, into[at] as number);
  return most < below || into.length === 0;
}

/** What all the numbers are, where the bytes say nothing else; null otherwise. */
export function sameNumber(plain: Uint8Array): number | null {
  if (plain.length !== head) return null;
  const { bits, base } = headOf(plain);
  return bits === 0 ? base : null;
}

/**
 * Whether every number that was decoded from the bytes is from 0 up to but not `below`. They are looked at one by one only
 * where the bytes' head does not tell, while they are still in the processor's cache.
 */
export function areBelow(codec: NumberCodec, plain: Uint8Array, decoded: Numbers, below: number): boolean {
  const { bits, base } = headOf(plain);
  const widest = 2 ** bits - 1;
  const numbers = new Int32Array(decoded.buffer, decoded.byteOffset, decoded.length);
  if (base >= 0 && codec === 'ints' && base + widest < below) return true;
  // Where none can have gone beyond the 31 bits, the last of ascending numbers is the greatest.
  const isAscending = base >= 0 && codec === 'steps' && base + widest * numbers.length < 2 ** 31;
  if (isAscending) return (numbers.at(-1) ?? 0) < below || numbers.length === 0;
  let [most, signs] = [0, 0];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    signs |= number;
    if (number > most) most = number;
  }
  return signs >= 0 && (most < below || numbers.length === 0);
}

function headOf(plain: Uint8Array): { readonly bits: number; readonly base: number } {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  return { bits: view.getUint32(0, true), base: view.getInt32(4, true) };
}

function packed(bits: Bits, base: number, rows: number, at: (i: number) => number): Uint8Array {
  const plain = new Uint8Array(new ArrayBuffer(head + bytesFor(bits, rows)));
  const view = new DataView(plain.buffer);
  view.setUint32(0, bits, true);
  view.setInt32(4, base, true);
  if (bits === 0) return plain;
  const own = isLittleEndian ? wholeBytes(plain, bits) : null;
  if (own !== null) for (let i = 0; i < rows; i++) own[i] = at(i);
  else if (bits >= 8) {
    for (let i = 0; i < rows; i++) {
      for (let byte = 0; byte < bits / 8; byte++) plain[head + (i * bits) / 8 + byte] = at(i) >>> (byte * 8);
    }
  } else {
    const perByte = 8 / bits;
    for (let i = 0; i < rows; i++) {
      const place = head + Math.floor(i / perByte);
      plain[place] = (plain[place] as number) | (at(i) << ((i % perByte) * bits));
    }
  }
  return plain;
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Room behind the head for numbers that take whole bytes. */
function wholeBytes({ buffer }: Uint8Array<ArrayBuffer>, bits: Bits): Uint8Array | Uint16Array | Uint32Array | null {
  if (bits < 8) return null;
  return bits === 8 ? new Uint8Array(buffer, head) : new (bits === 16 ? Uint16Array : Uint32Array)(buffer, head);
}

function bitsFor(most: number): Bits {
  if (most === 0) return 0;
  return most < 2 ? 1 : most < 4 ? 2 : most < 16 ? 4 : most < 256 ? 8 : most < 65_536 ? 16 : 32;
}

function isBits(bits: number): bits is Bits {
  return bits === 0 || bits === 1 || bits === 2 || bits === 4 || bits === 8 || bits === 16 || bits === 32;
}

function bytesFor(bits: number, rows: number): number {
  return Math.ceil((bits * rows) / 8);
}
