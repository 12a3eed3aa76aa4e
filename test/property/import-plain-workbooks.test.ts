import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileWith } from '../support/import/files.ts';
import { libraryRows, plainRows, xlsxParts } from '../support/import/xlsx-parts.ts';
import { zipOf } from '../support/import/zip.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** No signs that XML cannot hold; and none that the library reads twice. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(' padded ', 'a\nb', "=cmd|'/C'!A0", '١٢٫٥', '<b>', ''),
  )
  .map((text) => text.replace(/[^\P{C}\n]|&|_x/gu, '-'));
const strings = fc.array(words, { minLength: 1, maxLength: 8 });
const styles = [0, 1, 2, 9, 10, 14, 22, 46, 49, 164, 165, 166, 9999];
const formats = { 164: 'dd/mm/yyyy\\ hh:mm', 165: '000000', 166: '#,##0.00\\ "d"' };

/** A cell as it may be written, but for its address. */
const cell = fc.oneof(
  fc.record({ kind: fc.constant('s' as const), at: fc.nat(1000) }),
  fc.record({ kind: fc.constantFrom('inlineStr' as const, 'str' as const), text: words }),
  fc.record({
    kind: fc.constant('n' as const),
    value: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.nat(80_000),
    ),
    style: fc.nat(styles.length),
  }),
  fc.record({ kind: fc.constant('b' as const), is: fc.boolean() }),
  fc.record({ kind: fc.constant('e' as const), error: fc.constantFrom('#N/A', '#DIV/0!', '#REF!') }),
  fc.constant({ kind: 'none' as const }),
);
type Cell = (typeof cell extends fc.Arbitrary<infer Each> ? Each : never) & { readonly kind: string };

const sheet = fc.record({
  strings,
  date1904: fc.boolean(),
  rows: fc.array(
    fc.record({ skip: fc.nat(3), cells: fc.array(cell, { maxLength: 6 }), withoutAddress: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  ),
  merged: fc.array(fc.tuple(fc.nat(5), fc.nat(12), fc.nat(4)), { maxLength: 3 }),
});

const rowOf = (...cells: Cell[]) => ({ skip: 0, cells, withoutAddress: false });
/** What once was read in two ways: a merged cell whose last row has a cell, and no text in it. */
const mergedOverNoText = {
  strings: [''],
  date1904: false,
  rows: [rowOf({ kind: 'n', value: 7, style: 0 }), rowOf({ kind: 's', at: 0 })],
  merged: [[0, 0, 1]] as [number, number, number][],
};

it('a workbook is read from its bytes as the library reads it, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (drawn) => {
      let number = 0;
      const rows = drawn.rows.map(({ skip, cells, withoutAddress }) => {
        number += 1 + skip;
        const written = cells.map((each, i) =>
          cellXml(each, withoutAddress ? '' : ` r="${'ABCDEF'[i]}${number}"`, drawn.strings.length),
        );
        return `<row r="${number}">${written.join('')}</row>`;
      });
      const merged = drawn.merged.map(
        ([column, from, more]) =>
          `<mergeCell ref="${'ABCDEF'[column]}${from + 1}:${'ABCDEF'[column]}${from + 1 + more}"/>`,
      );
      const parts = xlsxParts({
        strings: drawn.strings.map((text) => `<t xml:space="preserve">${escaped(text)}</t>`),
        formats,
        styles,
        date1904: drawn.date1904,
        rows: rows.join('\n'),
        below: merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
      });
      const path = fileWith(zipOf(parts));
      const plain = await plainRows(path);
      expect(plain).not.toBeNull();
      expect(trimmed(plain ?? [])).toEqual(trimmed(await libraryRows(path)));
    }),
    { numRuns: process.env.ACCORD_FULL === '1' ? 2000 : 80, examples: [[mergedOverNoText]] },
  );
});

function cellXml(cell: Cell, address: string, known: number): string {
  switch (cell.kind) {
    case 's':
      return `<c${address} t="s"><v>${cell.at % known}</v></c>`;
    case 'inlineStr':
      return `<c${address} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
    case 'str':
      return `<c${address} t="str"><f>A1&amp;"x"</f><v>${escaped(cell.text)}</v></c>`;
    case 'n':
      return `<c${address} s="${cell.style}"><v>${cell.value}</v></c>`;
    case 'b':
      return `<c${address} t="b"><v>${cell.is ? 1 : 0}</v></c>`;
    case 'e':
      return `<c${address} t="e"><v>${cell.error}</v></c>`;
    default:
      return `<c${address}/>`;
  }
}

/** Blank rows at the end are none. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.length > 0);
  return rows.slice(0, last + 1);
}
