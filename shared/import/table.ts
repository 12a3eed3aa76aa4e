import { z } from 'zod';
import type { TextColumn } from '../engine/lead-data.ts';

/** What cells may be quoted with; `none`: quotation marks are signs like any other. */
export const quotes = ['"', "'", 'none'] as const;
export type Quote = (typeof quotes)[number];

/** What a person can correct about how a file is taken apart; what is absent is found. */
export const tableOptions = z
  .object({
    encoding: z.string().min(1).max(40).optional(),
    delimiter: z.string().min(1).max(4).optional(),
    quote: z.enum(quotes).optional(),
    sheet: z.string().min(1).max(200).optional(),
    /** The row that names the columns, counted from 1; 0: there is none. */
    headerRow: z.int().min(0).max(1000).optional(),
  })
  .strict();
export type TableOptions = z.infer<typeof tableOptions>;

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'ods';

/** How a file was taken apart. What a format does not have is the empty text. */
export type TableShape = {
  readonly format: TableFormat;
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: Quote | '';
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** Counted from 1; 0: the columns have no names of their own. */
  readonly headerRow: number;
};

/** One column as it was read, each distinct spelling once; `counts[code]` rows have `column.values[code]`. */
export type TableColumn = {
  /** `c0`, `c1`, … by its place in the file. */
  readonly key: string;
  /** Unique in the table. */
  readonly header: string;
  readonly column: TextColumn;
  readonly counts: Uint32Array;
};

/** A row that is not as the others: left out, or kept with a remark. */
export type RowTrouble = {
  /** Counted as a person counts it, from 1. */
  readonly row: number;
  readonly kind: 'longRow' | 'shortRow' | 'brokenQuotes' | 'manyLineBreaks' | 'nulSigns';
  /** The row's text as far as it was kept apart. */
  readonly raw: string;
  readonly refused: boolean;
  /** Of a row that is left out: its cells as they stand, so that it can be mended. */
  readonly cells: readonly string[];
};

/** A whole table, read. Rows that are blank throughout are none. */
export type Table = {
  readonly shape: TableShape;
  readonly rows: number;
  /** Rows of the file below its header, with those that were refused. */
  readonly read: number;
  /** By row: its number in the file as a person counts it, the header's row included. */
  readonly rowNumbers: Uint32Array;
  readonly columns: readonly TableColumn[];
  readonly troubles: readonly RowTrouble[];
};

export type ReadProgress = {
  readonly rows: number;
  /** 0 to 1. */
  readonly share: number;
};
