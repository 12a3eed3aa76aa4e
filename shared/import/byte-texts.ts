/** Texts in UTF-8, one behind the other: text `i` ends at `ends[i]` and begins where the one before it ends. */
export type TextBytes = { readonly bytes: Uint8Array; readonly ends: Uint32Array; readonly count: number };

/** Where texts lie in a block of bytes, from `first` on, each with the hash of its bytes (`hashOf`). */
export type CellPlaces = { readonly starts: Int32Array; readonly ends: Int32Array; readonly hashes: Int32Array };

/** Fowler, Noll and Vo's hash 1a, of 32 bits. */
export const firstHash = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;

/** Distinct texts as they are met, each kept once as bytes and told apart by them; no text is an object of its own. */
export class ByteTexts {
  #bytes = new Uint8Array(1024);
  #ends = new Uint32Array(64);
  #count = 0;
  /** Open addressing, at most half full: in pairs, a text's hash and its place + 1, which is 0 where there is none. */
  #slots = new Int32Array(256);
  #isAscii = true;

  get count(): number {
    return this.#count;
  }

  get isAscii(): boolean {
    return this.#isAscii;
  }

  /** The texts so far; they hold until another one is added. */
  get texts(): TextBytes {
    return { bytes: this.#bytes.subarray(0, this.#endOf(this.#count - 1)), ends: this.#ends, count: this.#count };
  }

  /** What is only needed to find texts is given back at once, not when somebody gets round to it; no more can be added. */
  end(): void {
    this.#slots.buffer.transfer(0);
  }

  /** The places of `count` texts, new ones where they were not there before, into `into` from `at` on. */
  addAll(bytes: Uint8Array, cells: CellPlaces, first: number, count: number, into: Uint32Array, at: number): void {
    const { starts, ends, hashes } = cells;
    if (this.#slots.length > cached) this.#touch(hashes, first, count);
    for (let i = 0; i < count; i++) {
      const cell = first + i;
      into[at + i] = this.add(bytes, starts[cell] as number, ends[cell] as number, hashes[cell] as number);
    }
  }

  /** The place of a text, a new one where it was not there before. */
  add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let at = spread(hash) & mask; ; at = (at + 2) & mask) {
      const slot = slots[at + 1] as number;
      if (slot === 0) {
        slots[at] = hash;
        slots[at + 1] = this.#count + 1;
        return this.#keep(bytes, start, end);
      }
      if (slots[at] === hash && this.#is(slot - 1, bytes, start, end)) return slot - 1;
    }
  }

  #is(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#endOf(place - 1);
    if ((this.#ends[place] as number) - from !== end - start) return false;
    const own = this.#bytes;
    for (let at = start, to = from; at < end; at++, to++) if (own[to] !== bytes[at]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, start: number, end: number): number {
    const place = this.#count++;
    if (place === this.#ends.length) this.#ends = new Uint32Array(this.#ends.buffer.transfer(place * 8));
    const from = this.#endOf(place - 1);
    const to = from + end - start;
    if (to > this.#bytes.length) {
      this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(Math.max(this.#bytes.length * 2, to)));
    }
    const own = this.#bytes;
    let all = 0;
    for (let at = start, next = from; at < end; at++, next++) {
      const byte = bytes[at] as number;
      all |= byte;
      own[next] = byte;
    }
    if (all > 127) this.#isAscii = false;
    this.#ends[place] = to;
    if (this.#count * 4 > this.#slots.length) this.#rehash();
    return place;
  }

  #endOf(place: number): number {
    return place < 0 ? 0 : (this.#ends[place] as number);
  }

  /** Looks at the slots that are about to be asked for, so that they come into the processor's cache side by side. */
  #touch(hashes: Int32Array, first: number, count: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let touched = 0;
    for (let i = first; i < first + count; i++) touched ^= slots[spread(hashes[i] as number) & mask] as number;
    return touched;
  }

  #rehash(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 4);
    const mask = slots.length - 2;
    for (let i = 0; i < before.length; i += 2) {
      if (before[i + 1] === 0) continue;
      const hash = before[i] as number;
      let at = spread(hash) & mask;
      while (slots[at + 1] !== 0) at = (at + 2) & mask;
      slots[at] = hash;
      slots[at + 1] = before[i + 1] as number;
    }
    before.buffer.transfer(0);
    this.#slots = slots;
  }
}

/** Slots that lie in a processor's cache anyway. */
const cached = 1 << 14;

/** The hash of a text's bytes. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = firstHash;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), hashPrime);
  return hash;
}

/** Short texts differ in their hash's low bits too little. */
function spread(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) << 1;
}
