import type { TextColumn } from '../engine/lead-data.ts';
import type { TextBytes } from './byte-texts.ts';

/** How texts become bytes and bytes texts; what does it quickly differs from machine to machine. */
export type Utf8 = {
  /** Whether there is nothing but ASCII in what is decoded. */
  readonly isAscii: boolean;
  readonly decode: (bytes: Uint8Array, start: number, end: number) => string;
  /** Writes a text into a block that has room for three bytes for each of its units. @returns where it ends */
  readonly encode: (text: string, into: Uint8Array) => number;
};

/**
 * A column whose distinct texts are kept as bytes, valid UTF-8. A million texts that all differ are one block of memory; as
 * strings they are a million objects, which they become for whoever asks for `values`, and then stay.
 */
export class Utf8Column implements TextColumn {
  readonly codes: Uint32Array;
  readonly texts: TextBytes;
  readonly utf8: Utf8;
  #values: readonly string[] | null = null;

  constructor(texts: TextBytes, codes: Uint32Array, utf8: Utf8) {
    this.texts = texts;
    this.codes = codes;
    this.utf8 = utf8;
  }

  get values(): readonly string[] {
    this.#values ??= Array.from({ length: this.texts.count }, (_none, code) => this.textAt(code));
    return this.#values;
  }

  textAt(code: number): string {
    const { bytes, ends } = this.texts;
    return this.utf8.decode(bytes, code === 0 ? 0 : (ends[code - 1] as number), ends[code] as number);
  }

  /** Other cells of the same texts. */
  withCodes(codes: Uint32Array): Utf8Column {
    return new Utf8Column(this.texts, codes, this.utf8);
  }
}

/** How many distinct texts a column has. */
export function textCount(column: TextColumn): number {
  return column instanceof Utf8Column ? column.texts.count : column.values.length;
}

/** A column's text by its code, for whoever looks at each once: it is not kept. */
export function textReader(column: TextColumn): (code: number) => string {
  if (column instanceof Utf8Column) return (code) => column.textAt(code);
  const { values } = column;
  return (code) => values[code] as string;
}

/** The text of a row's cell. */
export function cellAt(column: TextColumn, row: number): string {
  const code = column.codes[row] ?? 0;
  if (column instanceof Utf8Column) return code < column.texts.count ? column.textAt(code) : '';
  return column.values[code] ?? '';
}

/** What columns of the very same texts have in common, whatever their cells: a key for what is known of the texts. */
export function textsIn(column: TextColumn): object {
  return column instanceof Utf8Column ? column.texts : column.values;
}

/** Whether a sign of ASCII is in any of a column's texts. */
export function hasSign(column: TextColumn, sign: string): boolean {
  if (column instanceof Utf8Column) return column.texts.bytes.includes(sign.charCodeAt(0));
  return column.values.some((text) => text.includes(sign));
}
