import type { ImportLimits } from '#shared/import/limits.ts';
import type { TableFormat } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';

/** Which sheet of which others was read. */
export type SheetFound = {
  readonly format: TableFormat;
  readonly sheet: string;
  readonly sheets: readonly string[];
};

export type SheetTaker = {
  /** A sheet begins, or begins anew: what was taken before does not count. */
  readonly begin: () => void;
  /** The sheet's next rows, and how much of it came by then (0 to 1). @returns why no more are taken, or null. */
  readonly take: (rows: string[][], share: number) => TableRefusal | null;
};

/** Where rows of a sheet go: counts what a limit is set for. */
export class SheetSink {
  readonly #path: string;
  readonly #limits: ImportLimits;
  readonly #taker: SheetTaker;
  #hasCells = false;

  constructor(path: string, limits: ImportLimits, taker: SheetTaker) {
    this.#path = path;
    this.#limits = limits;
    this.#taker = taker;
  }

  /** Whether the sheet has a cell that says something. */
  get hasCells(): boolean {
    return this.#hasCells;
  }

  begin(): void {
    this.#hasCells = false;
    this.#taker.begin();
  }

  take(rows: string[][], share: number): TableRefusal | null {
    for (const row of rows) {
      if (row.length > this.#limits.columns) return this.tooWide(row.length);
      this.#hasCells ||= row.some((cell) => cell.trim() !== '');
    }
    return this.#taker.take(rows, share);
  }

  tooWide(columns: number): TableRefusal {
    return { kind: 'tableTooManyColumns', path: this.#path, columns, limit: this.#limits.columns };
  }

  /** A row that goes on for longer than any may. */
  endless(row: number): TableRefusal {
    return { kind: 'tableGiantCell', path: this.#path, row, limit: this.#limits.cellCharacters };
  }
}
