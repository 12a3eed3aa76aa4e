import { firstHash, hashPrime } from '#shared/import/byte-texts.ts';

/**
 * Rows that were split, column by column: the cell of row `r` in column `c` lies from `starts[c * room + r]` up to
 * `ends[…]` in a block of UTF-8, and is told apart quickly by `hashes[…]`. Cells with doubled quotation marks lie, taken
 * apart, behind the block's text.
 */
export type SplitRows = {
  readonly columns: number;
  /** Rows there is room for. */
  readonly room: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  rows: number;
};

/** Cells there is room for: few enough to stay in a processor's cache while their columns take them. */
const mostCells = 1 << 15;

export function splitRowsFor(columns: number): SplitRows {
  const room = Math.max(1, Math.min(4096, Math.floor(mostCells / Math.max(columns, 1))));
  const cells = () => new Int32Array(columns * room);
  return { columns, room, starts: cells(), ends: cells(), hashes: cells(), rows: 0 };
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/**
 * Splits the rows from `from` on, in `bytes` whose text ends at `to`; behind it there must be room for as many bytes
 * again. Stops where `into` is full, where a row goes on beyond the text, and before any row that is not ordinary: as
 * many cells as columns, none longer than `longest` bytes, something written in one of them, and quotation marks only as
 * every program writes them. Rows end in LF or CR LF.
 * @returns where it stopped; `into.rows` is less than `into.room` unless it is full
 */
export function splitRows(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  longest: number,
  into: SplitRows,
): number {
  const { columns, room, starts, ends, hashes } = into;
  let behind = to;
  let row = 0;
  let rowStart = from;
  while (row < room) {
    let at = rowStart;
    let isBlank = true;
    let isOver = false;
    let place = row;
    for (let column = 0; column < columns; column++, place += room) {
      if (isOver || at >= to) break;
      let hash = firstHash;
      let start = at;
      let end = at;
      let next = bytes[at] as number;
      if (next === quote) {
        let doubled = false;
        start = at + 1;
        for (end = start; ; end++) {
          // What follows the closing mark must be seen, and after a CR its LF.
          if (end + 2 >= to) return stopped(into, row, rowStart);
          const byte = bytes[end] as number;
          if (byte === quote) {
            if (bytes[end + 1] !== quote) break;
            doubled = true;
            end++;
          }
          hash = Math.imul(hash ^ byte, hashPrime);
        }
        at = end + 1;
        next = bytes[at] as number;
        // A lone CR as a cell's last character could be half a line end.
        if (end > start && bytes[end - 1] === carriageReturn) return stopped(into, row, rowStart);
        if (doubled) {
          const behindBefore = behind;
          behind = withoutDoubles(bytes, start, end, behind);
          start = behindBefore;
          end = behind;
        }
      } else {
        while (next !== delimiter && next !== lineFeed && next !== carriageReturn) {
          hash = Math.imul(hash ^ next, hashPrime);
          end++;
          if (end >= to) return stopped(into, row, rowStart);
          next = bytes[end] as number;
        }
        at = end;
      }
      if (next === carriageReturn) {
        at++;
        if (at >= to || bytes[at] !== lineFeed) return stopped(into, row, rowStart);
        isOver = true;
      } else if (next === lineFeed) isOver = true;
      else if (next !== delimiter) return stopped(into, row, rowStart);
      at++;
      if (end - start > longest) return stopped(into, row, rowStart);
      if (isBlank && end > start && (bytes[start] as number) > space) isBlank = false;
      starts[place] = start;
      ends[place] = end;
      hashes[place] = hash;
    }
    // Too few cells, too many, or a last one that is cut off.
    if (!isOver || place !== row + columns * room || isBlank) return stopped(into, row, rowStart);
    row++;
    rowStart = at;
  }
  return stopped(into, row, rowStart);
}

function stopped(into: SplitRows, rows: number, at: number): number {
  into.rows = rows;
  return at;
}

function withoutDoubles(bytes: Uint8Array, from: number, to: number, behind: number): number {
  let end = behind;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    bytes[end++] = byte;
    if (byte === quote) at++;
  }
  return end;
}
