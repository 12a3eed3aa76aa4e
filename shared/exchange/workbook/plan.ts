/**
 * A workbook as plain data: sheets of cells with live formulas and the results that Accord computed for them.
 * Whoever writes it to a file adds looks and nothing else.
 */
export type WorkbookPlan = {
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  readonly sheets: readonly Sheet[];
  /** Names of cells and ranges that formulas use: `points_3` → `'Model'!$C$12`. */
  readonly names: readonly { readonly name: string; readonly refers: string }[];
};

export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly width: number }[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Can be walked more than once; large sheets make their rows as they are asked for. */
  readonly rows: Iterable<readonly Cell[]>;
};

export type Plain = string | number | boolean | null;
export type Look =
  | 'text'
  | 'title'
  | 'head'
  | 'headEnd'
  | 'quiet'
  | 'input'
  | 'points'
  | 'count'
  | 'day'
  | 'share'
  | 'strong'
  | 'wrap';
export type Cell = {
  /** A text stays a text, whatever sign it begins with. */
  readonly value: Plain;
  /** Without the leading equals sign; `value` is then its result. */
  readonly formula?: string;
  readonly look: Look;
};

export function text(value: string, look: Look = 'text'): Cell {
  return { value, look };
}

export function cell(value: Plain, look: Look): Cell {
  return { value, look };
}

export function live(formula: string, value: Plain, look: Look): Cell {
  return { value, formula, look };
}

export const empty: Cell = { value: null, look: 'text' };

/** Rows that are made anew each time somebody walks them. */
export function rowsOf(make: () => Generator<readonly Cell[]>): Iterable<readonly Cell[]> {
  return { [Symbol.iterator]: make };
}
