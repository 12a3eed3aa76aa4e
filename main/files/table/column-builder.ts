import { isUtf8 } from 'node:buffer';
import type { TextColumn } from '#shared/engine/lead-data.ts';
import { ByteTexts, hashOf } from '#shared/import/byte-texts.ts';
import { Utf8Column } from '#shared/import/utf8-column.ts';
import type { SplitRows } from '../csv/split-rows.ts';
import { utf8For } from './utf8.ts';

/** A column without its name; `counts[code]` of its cells have the code. */
export type BuiltColumn = { readonly column: TextColumn; readonly counts: Uint32Array };

/** One column as it grows: each distinct spelling once, and each cell's place among them. */
export class ColumnBuilder {
  readonly #texts = new ByteTexts();
  #codes = new Uint32Array(1024);
  #rows = 0;

  /** The column's cells of rows that were split. */
  addSplit(bytes: Uint8Array, split: SplitRows, column: number): void {
    while (this.#rows + split.rows > this.#codes.length) this.#codes = grown(this.#codes);
    this.#texts.addAll(bytes, split, column * split.room, split.rows, this.#codes, this.#rows);
    this.#rows += split.rows;
  }

  add(text: string): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6);
    const { written } = encoder.encodeInto(text, scratch);
    if (this.#rows === this.#codes.length) this.#codes = grown(this.#codes);
    this.#codes[this.#rows++] = this.#texts.add(scratch, 0, written, hashOf(scratch, 0, written));
  }

  /** Whether nothing but blanks was added. */
  get isBlank(): boolean {
    return this.#texts.count < mostBlanks && this.#column().values.every((text) => text.trim() === '');
  }

  /** The column; nothing more can be added. */
  built(): BuiltColumn {
    this.#texts.end();
    const own = this.#column();
    // What is told apart by its bytes only is one text: U+FFFD stands for all bytes that are no UTF-8.
    const column = this.#texts.isAscii || isValid(own) ? own : joined(own);
    const counts = new Uint32Array(column instanceof Utf8Column ? column.texts.count : column.values.length);
    for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
    return { column, counts };
  }

  #column(): Utf8Column {
    return new Utf8Column(this.#texts.texts, this.#codes.subarray(0, this.#rows), utf8For(this.#texts.isAscii));
  }
}

/** There are fewer ways than this to write nothing. */
const mostBlanks = 1000;

const encoder = new TextEncoder();
let scratch = new Uint8Array(1 << 16);

function grown(before: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(before.buffer.transfer(before.byteLength * 2));
}

/** Whether every text is UTF-8: all of them together are, and none begins inside a character. */
function isValid({ texts: { bytes, ends, count } }: Utf8Column): boolean {
  if (!isUtf8(bytes)) return false;
  let start = 0;
  for (let place = 0; place < count; place++) {
    const end = ends[place] as number;
    if (end > start && ((bytes[start] as number) & 0xc0) === 0x80) return false;
    start = end;
  }
  return true;
}

/** The column with equal texts under one code. */
function joined({ values, codes }: TextColumn): TextColumn {
  const places = new Map<string, number>();
  const own = values.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { values: [...places.keys()], codes: codes.map((code) => own[code] as number) };
}
