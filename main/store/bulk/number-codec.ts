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
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const bits = view.getUint32(0, true);
  const base = view.getInt32(4, true);
  if (!isBits(bits) || plain.length !== head + bytesFor(bits, rows)) return false;
  // Memory that nobody writes to need not be there.
  if (bits === 0 && base !== 0) into.fill(base, at, at + rows);
  else if (bits === 0) return true;
  else if (codec === 'ints') offsets(plain, bits, base, rows, into, at);
  else steps(plain, bits, base, rows, into, at);
  return true;
}

function offsets(plain: Uint8Array, bits: Bits, base: number, rows: number, into: Numbers, at: number): void {
  const own = numbersIn(plain, bits);
  if (own !== null) {
    for (let i = 0; i < rows; i++) into[at + i] = base + (own[i] as number);
    return;
  }
  const mask = (1 << bits) - 1;
  for (let i = 0, place = head; i < rows; place++) {
    const byte = plain[place] as number;
    for (let shift = 0; shift < 8 && i < rows; shift += bits, i++) into[at + i] = base + ((byte >>> shift) & mask);
  }
}

function steps(plain: Uint8Array, bits: Bits, base: number, rows: number, into: Numbers, at: number): void {
  const own = numbersIn(plain, bits);
  let number = base;
  if (own !== null) {
    for (let i = 0; i < rows; i++) {
      number = (number + (own[i] as number)) | 0;
      into[at + i] = number;
    }
    return;
  }
  const mask = (1 << bits) - 1;
  for (let i = 0, place = head; i < rows; place++) {
    const byte = plain[place] as number;
    for (let shift = 0; shift < 8 && i < rows; shift += bits, i++) {
      number = (number + ((byte >>> shift) & mask)) | 0;
      into[at + i] = number;
    }
  }
}

function packed(bits: Bits, base: number, rows: number, at: (i: number) => number): Uint8Array {
  const plain = new Uint8Array(head + bytesFor(bits, rows));
  const view = new DataView(plain.buffer);
  view.setUint32(0, bits, true);
  view.setInt32(4, base, true);
  if (bits === 0) return plain;
  const own = isLittleEndian ? numbersIn(plain, bits) : null;
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

/** The numbers behind the head, where they take whole bytes; as they lie, or copied where a machine needs it. */
function numbersIn(plain: Uint8Array, bits: Bits): Uint8Array | Uint16Array | Uint32Array | null {
  if (bits < 8) return null;
  if (bits === 8) return plain.subarray(head);
  const width = bits / 8;
  const isAligned = (plain.byteOffset + head) % width === 0;
  const bytes = isLittleEndian && isAligned ? plain : Uint8Array.from(plain);
  if (!isLittleEndian) swap(Buffer.from(bytes.buffer, head), width);
  const [from, count] = [bytes.byteOffset + head, (bytes.length - head) / width];
  return width === 2 ? new Uint16Array(bytes.buffer, from, count) : new Uint32Array(bytes.buffer, from, count);
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function swap(bytes: Buffer, width: number): void {
  if (width === 2) bytes.swap16();
  else bytes.swap32();
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
