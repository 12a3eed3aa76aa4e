import type { TextColumn } from '#shared/engine/lead-data.ts';
import type { TableColumn } from '#shared/import/table.ts';
import { firstHash, hashPrime, type SplitRows } from '../csv/split-rows.ts';

/**
 * One column as it grows: each distinct spelling kept once, as UTF-8, found by the hash of its bytes. A spelling becomes a
 * string only when the column is built, so a million cells of ten values cost ten strings.
 */
export class ColumnBuilder {
  /** All spellings one behind the other; `#ends[code]` is where each ends. */
  #texts = new Uint8Array(1024);
  #ends = new Uint32Array(64);
  #hashes = new Int32Array(64);
  #distinct = 0;
  /** Open addressing: code + 1 of a spelling, 0 for none; at most half full. */
  #slots = new Uint32Array(128);
  #codes = new Uint32Array(1024);
  #rows = 0;
  #isAscii = true;

  /** The column's cells of rows that were split. */
  addSplit(bytes: Uint8Array, { starts, ends, hashes, room, rows }: SplitRows, column: number): void {
    while (this.#rows + rows > this.#codes.length) this.#codes = grown(this.#codes);
    const codes = this.#codes;
    const first = column * room;
    let last = this.#distinct - 1;
    for (let row = 0; row < rows; row++) {
      const start = starts[first + row] as number;
      const end = ends[first + row] as number;
      const hash = hashes[first + row] as number;
      if (last < 0 || !this.#is(last, bytes, start, end, hash)) last = this.#find(bytes, start, end, hash);
      codes[this.#rows + row] = last;
    }
    this.#rows += rows;
  }

  add(text: string): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6);
    const { written } = encoder.encodeInto(text, scratch);
    let hash = firstHash;
    for (let at = 0; at < written; at++) hash = Math.imul(hash ^ (scratch[at] as number), hashPrime);
    if (this.#rows === this.#codes.length) this.#codes = grown(this.#codes);
    this.#codes[this.#rows++] = this.#find(scratch, 0, written, hash);
  }

  /** Whether nothing but blanks was added. */
  get isBlank(): boolean {
    return this.#distinct < mostBlanks && this.#values().every((text) => text.trim() === '');
  }

  /** The column; nothing more can be added. */
  built(key: string, header: string): TableColumn {
    const values = this.#values();
    // Millions of spellings are in memory once, not until somebody gets round to it.
    for (const { buffer } of [this.#texts, this.#ends, this.#hashes, this.#slots]) buffer.transfer(0);
    const codes = this.#codes.subarray(0, this.#rows);
    // What is told apart by its bytes only is one text: U+FFFD stands for all bytes that are no UTF-8.
    const isOne = this.#isAscii || !values.some((text) => text.includes('\uFFFD'));
    const column = isOne ? { values, codes } : joined(values, codes);
    const counts = new Uint32Array(column.values.length);
    for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
    return { key, header, column, counts };
  }

  #values(): string[] {
    const texts = Buffer.from(this.#texts.buffer, 0, this.#texts.length);
    const encoding = this.#isAscii ? 'latin1' : 'utf8';
    const values = new Array<string>(this.#distinct);
    let start = 0;
    for (let code = 0; code < this.#distinct; code++) {
      const end = this.#ends[code] as number;
      values[code] = texts.toString(encoding, start, end);
      start = end;
    }
    return values;
  }

  #is(code: number, bytes: Uint8Array, start: number, end: number, hash: number): boolean {
    if (this.#hashes[code] !== hash) return false;
    const texts = this.#texts;
    const from = code === 0 ? 0 : (this.#ends[code - 1] as number);
    if ((this.#ends[code] as number) - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (texts[own] !== bytes[at]) return false;
    return true;
  }

  /** The code of a spelling, a new one where it was not there before. */
  #find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = spread(hash) & mask;
    for (;;) {
      const slot = slots[at] as number;
      if (slot === 0) break;
      if (this.#is(slot - 1, bytes, start, end, hash)) return slot - 1;
      at = (at + 1) & mask;
    }
    const code = this.#distinct++;
    slots[at] = code + 1;
    this.#keep(code, bytes, start, end, hash);
    return code;
  }

  #keep(code: number, bytes: Uint8Array, start: number, end: number, hash: number): void {
    if (code === this.#ends.length) {
      this.#ends = grown(this.#ends);
      this.#hashes = new Int32Array(grown(new Uint32Array(this.#hashes.buffer)).buffer);
    }
    const own = code === 0 ? 0 : (this.#ends[code - 1] as number);
    if (own + end - start > this.#texts.length) {
      const room = Math.max(this.#texts.length * 2, own + end - start);
      this.#texts = new Uint8Array(this.#texts.buffer.transfer(room));
    }
    const texts = this.#texts;
    let all = 0;
    for (let at = start, to = own; at < end; at++, to++) {
      const byte = bytes[at] as number;
      all |= byte;
      texts[to] = byte;
    }
    if (all > 127) this.#isAscii = false;
    this.#ends[code] = own + end - start;
    this.#hashes[code] = hash;
    if ((code + 1) * 2 > this.#slots.length) this.#rehash();
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    for (let code = 0; code < this.#distinct; code++) {
      let at = spread(hashes[code] as number) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = code + 1;
    }
    this.#slots.buffer.transfer(0);
    this.#slots = slots;
  }
}

/** There are fewer ways than this to write nothing. */
const mostBlanks = 1000;

const encoder = new TextEncoder();
let scratch = new Uint8Array(1 << 16);

/** Short texts differ in their hash's low bits too little. */
function spread(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) >>> 0;
}

function grown(before: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(before.buffer.transfer(before.byteLength * 2));
}

/** The column with equal texts under one code. */
function joined(values: readonly string[], codes: Uint32Array): TextColumn {
  const places = new Map<string, number>();
  const own = values.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { values: [...places.keys()], codes: codes.map((code) => own[code] as number) };
}
