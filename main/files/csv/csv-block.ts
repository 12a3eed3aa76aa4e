import Papa from 'papaparse';
import { parserConfig, type TextForm } from '../sniff/find-delimiter.ts';
import { type SplitRows, splitRows } from './split-rows.ts';

/** Rows as they stand in the file, with the places of those whose quotes do not close or that held NULs. */
export type CsvRows = {
  readonly rows: string[][];
  readonly broken: readonly number[];
  readonly nuls: readonly number[];
};

/** Whoever takes rows. Both ways of taking give false when no more is wanted. */
export type RowTaker = {
  /** Room for rows that come split; null while they must come as texts, as those of the header do. */
  readonly room: () => SplitRows | null;
  /** Rows that were split into that room; their cells lie in `bytes` until this returns. */
  readonly takeSplit: (bytes: Uint8Array, rows: SplitRows) => boolean;
  readonly takeRows: (rows: CsvRows) => boolean;
};

/** What the parser is given at a time where rows need it. */
const window = 1 << 16;
/** Bytes of a cell beyond which it is looked at. */
const longCell = 1000;

/**
 * The part of a text table that is being read. Rows as every program writes them are split as bytes: a cell that was seen
 * before never becomes a string. The first rows, and every row that takes judgement, are Papa Parse's.
 */
export class CsvBlock {
  readonly #form: TextForm;
  readonly #delimiter: number | null;
  readonly #parser: Papa.Parser;
  readonly #taker: RowTaker;
  /** The text lies at the front; behind it there is always room for as much again. */
  #bytes = new Uint8Array(1 << 22);
  #end = 0;
  #from = 0;
  #size = window;
  #skip: number;
  #hasNul = false;

  constructor(form: TextForm, taker: RowTaker) {
    this.#form = form;
    this.#taker = taker;
    this.#skip = form.skip;
    const isPlain = form.newline === '\n' && form.quote === '"' && /^[ -~\t]$/.test(form.delimiter);
    this.#delimiter = isPlain ? form.delimiter.charCodeAt(0) : null;
    this.#parser = new Papa.Parser(parserConfig(form));
  }

  /** Bytes that wait for the rest of their row. */
  get waiting(): number {
    return this.#end;
  }

  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
    if (bytes.includes(0)) this.#hasNul = true;
  }

  /** Hands on every row that is whole; at the end of the file the rest too. @returns whether more is wanted */
  handOn(isLast: boolean): boolean {
    this.#from = this.#skipped();
    let went = this.#next(isLast);
    while (went === 'on') went = this.#next(isLast);
    this.#bytes.copyWithin(0, this.#from, this.#end);
    this.#end -= this.#from;
    this.#hasNul &&= this.#bytes.subarray(0, this.#end).includes(0);
    return went !== 'stopped';
  }

  #next(isLast: boolean): 'on' | 'cutOff' | 'stopped' {
    const room = this.#delimiter === null || this.#hasNul ? null : this.#taker.room();
    if (room !== null && this.#delimiter !== null) {
      do {
        this.#from = splitRows(this.#bytes, this.#from, this.#end, this.#delimiter, longCell, room);
        if (room.rows > 0 && !this.#taker.takeSplit(this.#bytes, room)) return 'stopped';
      } while (room.rows === room.room);
    }
    return this.#from < this.#end ? this.#parseRows(isLast) : 'cutOff';
  }

  /** Lets the parser judge the rows from here on, as far as its window goes. */
  #parseRows(isLast: boolean): 'on' | 'cutOff' | 'stopped' {
    const isRest = isLast && this.#from + this.#size >= this.#end;
    const to = isRest ? this.#end : this.#characterEnd(Math.min(this.#end, this.#from + this.#size));
    const text = Buffer.from(this.#bytes.buffer, this.#from, to - this.#from).toString('utf8');
    if (Buffer.byteLength(text) !== to - this.#from) {
      this.#rewrite(to, text);
      return 'on';
    }
    const { data, errors, meta } = this.#parser.parse(text, 0, !isRest) as Papa.ParseResult<string[]>;
    const used = isRest ? to - this.#from : Buffer.byteLength(text.slice(0, meta.cursor));
    if (used === 0) {
      this.#size *= 4;
      return !isLast && to + 3 >= this.#end ? 'cutOff' : 'on';
    }
    this.#from += used;
    this.#size = window;
    if (this.#form.newline === '\n') dropReturns(data);
    const nuls = this.#hasNul ? dropNuls(data) : [];
    return this.#taker.takeRows({ rows: data, broken: brokenRows(errors), nuls }) ? 'on' : 'stopped';
  }

  /** Bytes that are no UTF-8 become U+FFFD where they lie, so that places in the text are places in the block. */
  #rewrite(to: number, text: string): void {
    const whole = Buffer.from(text, 'utf8');
    const more = whole.length - (to - this.#from);
    this.#makeRoom(more);
    this.#bytes.copyWithin(to + more, to, this.#end);
    this.#bytes.set(whole, this.#from);
    this.#end += more;
  }

  /** The last place up to `to` at which no character is cut in two. */
  #characterEnd(to: number): number {
    let at = to;
    while (at > to - 4 && at > this.#from && at < this.#end && ((this.#bytes[at] as number) & 0xc0) === 0x80) at--;
    if (at < this.#end) return at;
    // The block itself may end inside a character.
    for (let back = 1; back <= 3 && at - back >= this.#from; back++) {
      const byte = this.#bytes[at - back] as number;
      if ((byte & 0xc0) === 0x80) continue;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return length > back ? at - back : at;
    }
    return at;
  }

  /** What stands before the table is no row. */
  #skipped(): number {
    const text = Buffer.from(this.#bytes.buffer, 0, Math.min(this.#end, this.#skip * 4)).toString('utf8');
    const skipped = Buffer.byteLength(text.slice(0, this.#skip));
    this.#skip = 0;
    return skipped;
  }

  #makeRoom(more: number): void {
    const needed = (this.#end + more) * 2;
    if (needed <= this.#bytes.length) return;
    const before = this.#bytes;
    this.#bytes = new Uint8Array(needed * 2);
    this.#bytes.set(before.subarray(0, this.#end));
  }
}

/** In a file with both kinds of line ends, the last cell keeps the first half of the longer one. */
function dropReturns(rows: string[][]): void {
  for (const row of rows) {
    const end = row.at(-1);
    if (end?.endsWith('\r')) row[row.length - 1] = end.slice(0, -1);
  }
}

/** Takes NULs out of all cells: no text has them, and what pads cells with them means nothing by it. */
function dropNuls(rows: string[][]): number[] {
  const places: number[] = [];
  rows.forEach((row, place) => {
    if (!row.some((cell) => cell.includes('\0'))) return;
    places.push(place);
    row.forEach((cell, i) => {
      row[i] = cell.replaceAll('\0', '');
    });
  });
  return places;
}

function brokenRows(errors: readonly Papa.ParseError[]): number[] {
  return errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0);
}
