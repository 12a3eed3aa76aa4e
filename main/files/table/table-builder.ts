import { findHeaderRow, headRows } from '#shared/import/find-header-row.ts';
import { columnNames } from '#shared/import/headers.ts';
import type { ImportLimits } from '#shared/import/limits.ts';
import type { RowTrouble, Table, TableColumn, TableShape } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { type SplitRows, splitRowsFor } from '../csv/split-rows.ts';
import { type BuiltColumn, ColumnBuilder } from './column-builder.ts';

/** Rows as they stand in the file, with the places of those whose quotes do not close or that held NULs. */
export type RowBatch = {
  readonly rows: readonly (readonly string[])[];
  readonly broken: readonly number[];
  readonly nuls: readonly number[];
};

type Row = {
  readonly cells: readonly string[];
  readonly number: number;
  readonly broken: boolean;
  readonly nuls: boolean;
};

/** Line breaks in one cell beyond which an unclosed quote is more likely than a long note. */
const manyLineBreaks = 100;
const mostTroubles = 100_000;

/** Columns by their place in the file, counted from 0. */
export type BuiltColumns = ReadonlyMap<number, BuiltColumn>;

type Within = {
  readonly path: string;
  readonly limits: ImportLimits;
  readonly wantedHeader: number | undefined;
  /** Every row should have all its cells, as in a text table; a sheet leaves out the blank ones at a row's end. */
  readonly even: boolean;
  /** The columns that are built here, by their places; somebody else builds the others. Absent: all of them. */
  readonly takes?: (place: number) => boolean;
};

/** Finds the header among the first rows, then sorts every row's cells into columns. */
export class TableBuilder {
  readonly #path: string;
  readonly #limits: ImportLimits;
  readonly #wantedHeader: number | undefined;
  readonly #even: boolean;
  readonly #takes: (place: number) => boolean;
  #head: Row[] | null = [];
  #next = 1;
  #headerRow = 0;
  #headers: readonly string[] = [];
  #columns: (ColumnBuilder | null)[] = [];
  #room: SplitRows | null = null;
  #rowNumbers = new Uint32Array(1024);
  #rows = 0;
  #read = 0;
  #troubles: RowTrouble[] = [];
  #refusal: TableRefusal | null = null;

  constructor(within: Within) {
    this.#path = within.path;
    this.#limits = within.limits;
    this.#wantedHeader = within.wantedHeader;
    this.#even = within.even;
    this.#takes = within.takes ?? (() => true);
  }

  get rows(): number {
    return this.#rows;
  }

  get refusal(): TableRefusal | null {
    return this.#refusal;
  }

  /** Room for rows that come split; null until the header is found. */
  get room(): SplitRows | null {
    return this.#room;
  }

  /** Takes rows that were split: nothing about them needs a remark. @returns why it can take no more, or null */
  addSplit(bytes: Uint8Array, split: SplitRows): TableRefusal | null {
    const left = this.#limits.rows - this.#rows;
    if (split.rows > left) {
      this.#refusal = { kind: 'tableTooManyRows', path: this.#path, limit: this.#limits.rows };
      return this.#refusal;
    }
    for (let i = 0; i < this.#columns.length; i++) this.#columns[i]?.addSplit(bytes, split, i);
    for (let i = 0; i < split.rows; i++) this.#number(this.#next++);
    this.#read += split.rows;
    return null;
  }

  /** Takes the next rows. @returns why it can take no more, or null. */
  add(batch: RowBatch): TableRefusal | null {
    const broken = new Set(batch.broken);
    const nuls = new Set(batch.nuls);
    for (let i = 0; i < batch.rows.length && this.#refusal === null; i++) {
      const cells = batch.rows[i] ?? [];
      const row: Row = { cells, number: this.#next++, broken: broken.has(i), nuls: nuls.has(i) };
      if (this.#head !== null) {
        this.#head.push(row);
        if (this.#head.length >= Math.max(headRows, (this.#wantedHeader ?? 0) + 1)) this.#settleHead();
      } else this.#take(row);
    }
    return this.#refusal;
  }

  /** The columns that are built here, without those that have neither a name nor a text; nothing more can be added. */
  columns(): BuiltColumns {
    if (this.#head !== null) this.#settleHead();
    const isNamed = (place: number) => (this.#headers[place] ?? '').trim() !== '';
    return new Map(
      this.#columns.flatMap((column, place) =>
        column !== null && (isNamed(place) || !column.isBlank) ? [[place, column.built()]] : [],
      ),
    );
  }

  /** The whole table of these columns, or why there is none. */
  built(shape: Omit<TableShape, 'headerRow'>, built: BuiltColumns): Result<Table, TableRefusal> {
    if (this.#refusal !== null) return refused(this.#refusal);
    if (this.#rows === 0) {
      const blank = this.#headers.length === 0 && this.#read === 0;
      return refused({ kind: blank ? 'tableBlank' : 'tableHeaderOnly', path: this.#path });
    }
    const names = columnNames(this.#headers, this.#columns.length);
    const columns = this.#columns.flatMap((_own, i): TableColumn[] => {
      const column = built.get(i);
      return column === undefined ? [] : [{ key: `c${i}`, header: names[i] ?? `#${i + 1}`, ...column }];
    });
    if (shape.format === 'csv' && this.#isProse(columns)) return refused({ kind: 'tableIsProse', path: this.#path });
    return done({
      shape: { ...shape, headerRow: this.#headerRow },
      rows: this.#rows,
      read: this.#read,
      rowNumbers: this.#rowNumbers.subarray(0, this.#rows),
      columns,
      troubles: this.#troubles,
    });
  }

  #settleHead(): void {
    const head = this.#head ?? [];
    this.#head = null;
    const found =
      this.#wantedHeader === undefined ? findHeaderRow(head.map((row) => row.cells)) : this.#wantedHeader - 1;
    this.#headerRow = found < 0 ? 0 : found + 1;
    this.#headers = found < 0 ? [] : (head[found]?.cells ?? []);
    const data = head.slice(found + 1);
    const width = found < 0 ? Math.max(0, ...data.map((row) => row.cells.length)) : this.#headers.length;
    if (width > this.#limits.columns) {
      this.#refusal = { kind: 'tableTooManyColumns', path: this.#path, columns: width, limit: this.#limits.columns };
      return;
    }
    this.#columns = Array.from({ length: width }, (_none, i) => (this.#takes(i) ? new ColumnBuilder() : null));
    if (width > 0) this.#room = splitRowsFor(width);
    for (const row of data) if (this.#refusal === null) this.#take(row);
  }

  #take(row: Row): void {
    const { cells, number } = row;
    if (cells.every((cell) => cell.trim() === '')) return;
    this.#read++;
    const width = this.#columns.length;
    const over = cells.slice(width).some((cell) => cell.trim() !== '');
    if (over || row.broken) {
      this.#trouble(row, row.broken ? 'brokenQuotes' : 'longRow', over || cells.length !== width);
      if (over || cells.length !== width) return;
    } else if (cells.length < width && this.#even) this.#trouble(row, 'shortRow', false);
    if (row.nuls) this.#trouble(row, 'nulSigns', false);
    this.#store(cells, number, row);
  }

  #store(cells: readonly string[], number: number, row: Row): void {
    if (this.#rows >= this.#limits.rows) {
      this.#refusal = { kind: 'tableTooManyRows', path: this.#path, limit: this.#limits.rows };
      return;
    }
    for (let i = 0; i < this.#columns.length; i++) {
      const text = cells[i] ?? '';
      if (text.length > 1000) {
        if (text.length > this.#limits.cellCharacters) {
          this.#refusal = { kind: 'tableGiantCell', path: this.#path, row: number, limit: this.#limits.cellCharacters };
          return;
        }
        if (text.split('\n').length > manyLineBreaks) this.#trouble(row, 'manyLineBreaks', false);
      }
      this.#columns[i]?.add(text);
    }
    this.#number(number);
  }

  #number(number: number): void {
    if (this.#rows === this.#rowNumbers.length) {
      const before = this.#rowNumbers;
      this.#rowNumbers = new Uint32Array(before.length * 2);
      this.#rowNumbers.set(before);
    }
    this.#rowNumbers[this.#rows++] = number;
  }

  #trouble(row: Row, kind: RowTrouble['kind'], isRefused: boolean): void {
    if (this.#troubles.length >= mostTroubles) return;
    const raw = row.cells.join(' | ').slice(0, 500);
    this.#troubles.push({ row: row.number, kind, raw, refused: isRefused, cells: isRefused ? row.cells : [] });
  }

  /** Lines of sentences are text, not a table of one column, or of as many as the first one has commas. */
  #isProse(columns: readonly TableColumn[]): boolean {
    const [first] = columns;
    if (first === undefined || columns.length > 3) return false;
    const { values } = first.column;
    const isLong = values.filter((text) => text.trim().split(/\s+/).length >= 8).length > values.length * 0.3;
    return isLong && (columns.length === 1 || this.#headers.join(' ').trim().split(/\s+/).length >= 6);
  }
}
