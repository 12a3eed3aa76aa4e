import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CsvBlock, type RowTaker } from '#main/files/csv/csv-block.ts';
import { splitRowsFor } from '#main/files/csv/split-rows.ts';

const delimiter = ';';
const columns = 3;

/** The rows of a text that comes in pieces of these sizes, with how many of them were split without the parser. */
function rowsOf(text: string, sizes: readonly number[]): { rows: string[][]; split: number } {
  const room = splitRowsFor(columns);
  const rows: string[][] = [];
  let split = 0;
  const taker: RowTaker = {
    room: () => room,
    takeSplit: (bytes, { starts, ends, room: each, rows: count }) => {
      const cell = (at: number) => Buffer.from(bytes.slice(starts[at], ends[at])).toString('utf8');
      for (let row = 0; row < count; row++) rows.push([cell(row), cell(each + row), cell(each * 2 + row)]);
      split += count;
      return true;
    },
    takeRows: (parsed) => rows.push(...parsed.rows) > 0,
  };
  const block = new CsvBlock({ delimiter, newline: '\n', quote: '"', skip: 0 }, taker);
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    block.add(bytes.subarray(at, at + size));
    at += size;
    block.handOn(false);
  }
  block.handOn(true);
  return { rows, split };
}

/** The same by the parser alone. */
function parsedRows(text: string): string[][] {
  const { data } = new Papa.Parser({ delimiter, newline: '\n' } as Papa.ParseConfig).parse(text, 0, false) as {
    data: string[][];
  };
  return data.map((row) => [...row.slice(0, -1), (row.at(-1) ?? '').replace(/\r$/, '')]);
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

const piece = fc.constantFrom('a', 'B ', ' ', '"', '""', ';', '\n', '\r\n', '\r', 'é', 'ليد', '🙂', "'", '0');
const wild = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const plainCell = fc.constantFrom(
  '',
  'x',
  'Google',
  'ليد',
  '"quoted"',
  '"with ; in it"',
  '"two\nlines"',
  '"said ""no"""',
);
const tame = fc
  .array(fc.array(plainCell, { minLength: columns, maxLength: columns }), { maxLength: 12 })
  .chain((rows) => fc.constantFrom('\n', '\r\n').map((end) => rows.map((row) => row.join(delimiter) + end).join('')));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('rows split as bytes are the rows that the parser finds, wherever blocks are cut', () => {
  const text = fc.array(fc.oneof(wild, tame), { maxLength: 6 }).map((parts) => parts.join('\n'));
  fc.assert(
    fc.property(text, sizes, (given, cuts) => {
      const ours = rowsOf(given, cuts).rows.filter((row) => !isBlank(row));
      expect(ours).toEqual(parsedRows(given).filter((row) => !isBlank(row)));
    }),
    { numRuns: process.env.ACCORD_FULL === '1' ? 20_000 : 250 },
  );
});

test('rows as every program writes them need no parser but for the last', () => {
  fc.assert(
    fc.property(tame, (text) => {
      const { rows, split } = rowsOf(text, [1 << 20]);
      const filled = rows.filter((row) => !isBlank(row));
      // A blank row is judged by the parser, with what follows it in its window.
      if (filled.length === parsedRows(text).length - 1) expect(split).toBeGreaterThanOrEqual(filled.length - 1);
    }),
  );
});

test('bytes that are no UTF-8 become the sign for them, and the rows around them stay', () => {
  const room = splitRowsFor(columns);
  const rows: string[][] = [];
  const taker: RowTaker = {
    room: () => room,
    takeSplit: () => true,
    takeRows: (parsed) => rows.push(...parsed.rows) > 0,
  };
  const block = new CsvBlock({ delimiter, newline: '\n', quote: '"', skip: 0 }, taker);
  block.add(Buffer.from([0x61, 0xff, 0x3b, 0xe2, 0x82, 0x0a, 0x62, 0x3b, 0x63, 0x0a]));
  block.handOn(true);
  expect(rows).toEqual([['a\uFFFD', '\uFFFD'], ['b', 'c'], ['']]);
});
