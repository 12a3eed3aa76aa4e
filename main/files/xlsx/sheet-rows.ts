import { type NumberLook, numberText } from './number-look.ts';
import { NotPlain, stringOf, unescaped } from './xml-text.ts';

/** What a sheet's cells refer to. */
export type CellSources = {
  readonly strings: readonly string[];
  /** By a cell's style: what it makes of numbers. */
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
};

const mostRows = 1_048_576;
const mostColumns = 16_384;

/**
 * The rows of a sheet's XML, which comes in pieces: only plain rows of plain cells, as spreadsheet programs write them.
 * Throws `NotPlain` at whatever else there is. `rows[i]` of all that were taken together is the sheet's row i + 1.
 */
export class SheetRows {
  readonly #sources: CellSources;
  readonly #longest: number;
  #state: 'before' | 'within' | 'after' = 'before';
  #rest = '';
  #rows: string[][] = [];
  #taken = 0;
  #days = new Map<number, string>();

  /** `longest`: signs that one row may have. */
  constructor(sources: CellSources, longest: number) {
    this.#sources = sources;
    this.#longest = longest;
  }

  /** Whether one row is longer than any may be. */
  get isEndless(): boolean {
    return this.#rest.length > this.#longest;
  }

  /** Takes the next piece; gives the rows that are whole by now. */
  push(piece: string): string[][] {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    if (this.#state === 'before') {
      const begin = text.indexOf('<sheetData');
      const open = begin < 0 ? -1 : text.indexOf('>', begin);
      if (open < 0) {
        this.#rest = text.slice(begin < 0 ? -'<sheetData'.length : begin);
        return [];
      }
      at = open + 1;
      this.#state = text.charCodeAt(open - 1) === slash ? 'after' : 'within';
    }
    if (this.#state === 'within') at = this.#takeRows(text, at);
    this.#rest = this.#state === 'after' ? '' : text.slice(at);
    const rows = this.#rows;
    this.#taken += rows.length;
    this.#rows = [];
    return rows;
  }

  end(): void {
    if (this.#state !== 'after') throw new NotPlain('no end of the sheet');
  }

  /** Every row that ends in the text. @returns where the first one begins that does not. */
  #takeRows(text: string, from: number): number {
    let at = from;
    for (;;) {
      at = afterBlanks(text, at);
      if (text.startsWith('</sheetData>', at)) {
        this.#state = 'after';
        return at;
      }
      if (!text.startsWith('<row', at)) {
        if (text.length - at < '</sheetData>'.length) return at;
        throw new NotPlain('something between rows');
      }
      const open = text.indexOf('>', at);
      if (open < 0) return at;
      if (text.charCodeAt(open - 1) === slash) {
        this.#begin(text.slice(at, open));
        at = open + 1;
        continue;
      }
      const close = text.indexOf('</row>', open);
      if (close < 0) return at;
      this.#cells(this.#begin(text.slice(at, open)), text, open + 1, close);
      at = close + 6;
    }
  }

  /** A new row, after the blank ones that are left out before it. */
  #begin(tag: string): string[] {
    const named = /\sr="(\d{1,7})"/.exec(tag)?.[1];
    const place = this.#taken + this.#rows.length;
    const number = named === undefined ? place + 1 : Number(named);
    if (number <= place || number > mostRows) throw new NotPlain('rows out of order');
    while (this.#taken + this.#rows.length < number - 1) this.#rows.push([]);
    const row: string[] = [];
    this.#rows.push(row);
    return row;
  }

  #cells(row: string[], text: string, from: number, to: number): void {
    const number = String(this.#taken + this.#rows.length);
    let at = afterBlanks(text, from);
    let next = 0;
    while (at < to) {
      if (text.charCodeAt(at) !== less || text.charCodeAt(at + 1) !== letterC)
        throw new NotPlain('something between cells');
      at += 2;
      let column = next;
      let style = 0;
      let type = '';
      for (;;) {
        const sign = text.charCodeAt(at);
        if (sign === blank) at++;
        else if (sign === greater || sign === slash) break;
        else {
          const equals = text.indexOf('="', at);
          const close = equals < 0 ? -1 : text.indexOf('"', equals + 2);
          if (close < 0 || close > to) throw new NotPlain('a cell’s tag');
          const name = text.slice(at, equals);
          if (name === 'r') column = columnIn(text, equals + 2, close, number);
          else if (name === 's') style = Number(text.slice(equals + 2, close));
          else if (name === 't') type = text.slice(equals + 2, close);
          else if (name !== 'cm' && name !== 'vm' && name !== 'ph') throw new NotPlain(`a cell’s ${name}`);
          at = close + 1;
        }
      }
      next = column + 1;
      if (text.charCodeAt(at) === slash) {
        if (text.charCodeAt(at + 1) !== greater) throw new NotPlain('a cell’s tag');
        at = afterBlanks(text, at + 2);
        continue;
      }
      const close = text.indexOf('</c>', at);
      if (close < 0 || close > to) throw new NotPlain('a cell without end');
      const value = this.#value(text, at + 1, close, type, style);
      if (value !== '') {
        if (column < row.length || column >= mostColumns) throw new NotPlain('cells out of order');
        while (row.length < column) row.push('');
        row.push(value);
      }
      at = afterBlanks(text, close + 4);
    }
  }

  #value(text: string, from: number, to: number, type: string, style: number): string {
    let at = from;
    let written: string | null = null;
    while (at < to) {
      if (text.startsWith('<v>', at)) {
        const end = text.indexOf('</v>', at);
        if (end < 0 || end > to) throw new NotPlain('a value without end');
        written = text.slice(at + 3, end);
        at = end + 4;
      } else if (text.startsWith('<f', at)) {
        const open = text.indexOf('>', at);
        const end = text.charCodeAt(open - 1) === slash ? open - 3 : text.indexOf('</f>', open);
        if (open < 0 || end < 0 || end > to) throw new NotPlain('a formula without end');
        at = end + 4;
      } else if (text.startsWith('<is>', at) && type === 'inlineStr') {
        const end = text.indexOf('</is>', at);
        if (end < 0 || end > to) throw new NotPlain('a text without end');
        return stringOf(text.slice(at + 4, end));
      } else if (blank >= text.charCodeAt(at)) at++;
      else throw new NotPlain('a part of a cell');
    }
    if (written === null) return '';
    if (written.includes('<')) throw new NotPlain('more than text in a value');
    return this.#text(written, type, style);
  }

  #text(written: string, type: string, style: number): string {
    switch (type) {
      case 's': {
        const string = this.#sources.strings[Number(written)];
        if (string === undefined || written === '') throw new NotPlain('a string that is not there');
        return string;
      }
      case '':
      case 'n':
        return this.#number(written, style);
      case 'str':
        return unescaped(written);
      case 'b':
        if (written !== '0' && written !== '1') throw new NotPlain('neither true nor false');
        return written === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        if (!errors.has(written)) throw new NotPlain('an error of a new kind');
        return written;
      default:
        throw new NotPlain(`a cell of type ${type}`);
    }
  }

  #number(written: string, style: number): string {
    const look = this.#sources.looks[style] ?? 'plain';
    if (look === 'plain' && /^(?:0|-?[1-9]\d{0,14})$/.test(written)) return written;
    if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(written)) throw new NotPlain('a number of another form');
    const value = Number(written);
    if (look !== 'day') return numberText(value, look, this.#sources.date1904);
    const known = this.#days.get(value);
    if (known !== undefined) return known;
    const text = numberText(value, look, this.#sources.date1904);
    if (this.#days.size < 50_000) this.#days.set(value, text);
    return text;
  }
}

const errors: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

const blank = 32;
const slash = 47;
const less = 60;
const greater = 62;
const letterC = 99;

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= blank) at++;
  return at;
}

/** The place of the column in a cell's address, whose row is that of the row it stands in. */
function columnIn(text: string, from: number, to: number, row: string): number {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = text.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const isHere = to - at === row.length && text.startsWith(row, at);
  if (column === 0 || at > from + 3 || !isHere) throw new NotPlain('a cell’s address');
  return column - 1;
}
