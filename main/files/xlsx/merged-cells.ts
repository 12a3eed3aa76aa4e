/** A cell that goes on over the rows below it: its column and rows, counted from 0. */
export type MergedRows = { readonly column: number; readonly from: number; readonly to: number };

/**
 * Gives every row that a merged cell covers its value, as people see it; over columns it stays in the first. Rows come
 * in order.
 */
export class MergedCells {
  readonly #waiting: MergedRows[];
  #open: { readonly column: number; readonly to: number; readonly text: string }[] = [];

  constructor(merged: readonly MergedRows[]) {
    this.#waiting = merged.filter(({ from, to }) => to > from).sort((a, b) => b.from - a.from);
  }

  fill(row: number, cells: string[]): void {
    if (this.#waiting.length === 0 && this.#open.length === 0) return;
    this.#open = this.#open.filter(({ to }) => to >= row);
    for (const { column, text } of this.#open) {
      while (cells.length <= column) cells.push('');
      if (cells[column] === '') cells[column] = text;
    }
    for (;;) {
      const next = this.#waiting.at(-1);
      if (next === undefined || next.from > row) return;
      this.#waiting.pop();
      const text = next.from === row ? (cells[next.column] ?? '') : '';
      if (text !== '') this.#open.push({ column: next.column, to: next.to, text });
    }
  }
}

/** Merged cells as a sheet's XML lists them. */
export function mergedIn(xml: string): MergedRows[] {
  return [...xml.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g)].map(
    ([, letters, from, to]) => ({
      column: columnAt(letters as string),
      from: Number(from) - 1,
      to: Number(to) - 1,
    }),
  );
}

/** The place of a column by its letters, from 0. */
export function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
