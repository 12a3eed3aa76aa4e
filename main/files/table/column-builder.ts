import type { TableColumn } from '#shared/import/table.ts';

/** One column as it grows: each distinct spelling kept once. */
export class ColumnBuilder {
  readonly #codeOf = new Map<string, number>();
  #codes = new Uint32Array(1024);
  #counts = new Uint32Array(64);
  #rows = 0;

  add(text: string): void {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(ownText(text), code);
      if (code === this.#counts.length) this.#counts = grown(this.#counts);
    }
    if (this.#rows === this.#codes.length) this.#codes = grown(this.#codes);
    this.#codes[this.#rows++] = code;
    this.#counts[code] = (this.#counts[code] ?? 0) + 1;
  }

  /** Whether nothing but blanks was added. */
  get isBlank(): boolean {
    for (const text of this.#codeOf.keys()) if (text.trim() !== '') return false;
    return true;
  }

  built(key: string, header: string): TableColumn {
    const values = [...this.#codeOf.keys()];
    const column = { values, codes: this.#codes.slice(0, this.#rows) };
    return { key, header, column, counts: this.#counts.slice(0, values.length) };
  }
}

function grown(before: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const after = new Uint32Array(before.length * 2);
  after.set(before);
  return after;
}

/** A part of a long text keeps the whole text in memory; a copy of its own does not. */
function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
