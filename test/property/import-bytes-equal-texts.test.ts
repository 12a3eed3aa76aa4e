import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnBuilder } from '#main/files/table/column-builder.ts';
import { type BulkColumn, packedChunks } from '#main/store/bulk/packed-chunk.ts';
import { rowsOf } from '#shared/import/build-leads.ts';
import { placesOfForms } from '#shared/import/distinct-forms.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import type { Table, TableColumn } from '#shared/import/table.ts';
import { unreadableCells } from '#shared/import/unreadable-cells.ts';
import { Utf8Column } from '#shared/import/utf8-column.ts';
import { fieldCalled } from '../support/import/planned.ts';

/** Cells that differ by case, spaces, marks and scripts only, words for unknown, and what reads as one type or another. */
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Ann', 'ANN', 'ann ', 'n/a', 'N/A', 'Select', '', ' ', '-', 'xx', '999', '-1'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('أحمد', 'احمد', 'أَحمد', 'é', 'É', 'ﬁt', 'fit', '10-50', '51 – 100', '١٢', '\uFFFD'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('a@b.com', 'Ann <a@b.com>', 'A@B.COM', '2026-03-31', '31/03/2026', '1,5', '1.5'),
  },
  { weight: 1, arbitrary: fc.nat(300).map((n) => `L${n}`) },
  { weight: 1, arbitrary: fc.nat(300).map((n) => `someone.${n}@example.com`) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 140 }).map((text) => text.replace(/\p{Surrogate}/gu, '')),
  },
);
const header = fc.constantFrom('Lead ID', 'E-mail', 'Employees', 'Created on', 'Notes', 'Converted', 'Phone');
const cells = fc.oneof(
  fc.array(cell, { minLength: 1, maxLength: 60 }),
  fc.nat(200).map((many) => Array.from({ length: many + 1 }, (_none, i) => `L${1000 + i}`)),
  fc.nat(200).map((many) => Array.from({ length: many + 1 }, (_none, i) => `Mr Ann ${i % 150}`)),
);

function asBytes(texts: readonly string[], name: string): TableColumn {
  const builder = new ColumnBuilder();
  for (const text of texts) builder.add(text);
  return { key: 'c0', header: name, ...builder.built() };
}

/** The same column, its texts as strings. */
function asTexts(column: TableColumn): TableColumn {
  return { ...column, column: { values: [...column.column.values], codes: column.column.codes } };
}

function tableOf(columns: readonly TableColumn[], rows: number): Table {
  const shape = {
    format: 'csv',
    encoding: '',
    delimiter: ',',
    quote: '"',
    sheet: '',
    sheets: [],
    headerRow: 1,
  } as const;
  const rowNumbers = Uint32Array.from({ length: rows }, (_none, row) => row + 2);
  return { shape, rows, read: rows, rowNumbers, columns, troubles: [] };
}

test('texts kept as bytes are the cells that were added', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const { column, counts } = asBytes(given, 'Notes');
      expect(column).toBeInstanceOf(Utf8Column);
      expect(Array.from(column.codes, (code) => column.values[code])).toEqual(given);
      expect(column.values.map((text) => given.filter((each) => each === text).length)).toEqual([...counts]);
    }),
    { numRuns: 300 },
  );
});

test('V3 the same cells are equal whether their texts are bytes or strings', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const own = asBytes(given, 'Notes');
      expect(placesOfForms(own.column)).toEqual(placesOfForms(asTexts(own).column));
    }),
    { numRuns: 500 },
  );
});

test('a table has the same profile whether its texts are bytes or strings', () => {
  const outcome = fc.array(fc.constantFrom('won', 'lost', ''), { minLength: 201, maxLength: 201 });
  fc.assert(
    fc.property(cells, header, outcome, (given, name, results) => {
      const rows = given.length;
      const columns = [asBytes(given, name), { ...asBytes(results.slice(0, rows), 'Stage'), key: 'c1' }];
      const profile = profileTable(tableOf(columns, rows), 'leads.csv');
      expect(profile).toEqual(profileTable(tableOf(columns.map(asTexts), rows), 'leads.csv'));
    }),
    { numRuns: 500 },
  );
});

test('V4 the same cells cannot be read, before and after the texts were profiled', () => {
  const types = fc.constantFrom('number', 'money', 'date', 'yesno', 'email', 'multi', 'text');
  fc.assert(
    fc.property(cells, types, (given, type) => {
      const own = asBytes(given, 'E-mail');
      const field = fieldCalled('Fact', type as Parameters<typeof fieldCalled>[1]);
      const found = (column: TableColumn) =>
        unreadableCells('Fact', column.column, field, { decimal: '.', dateOrder: 'dmy' }, 'UTC', (row) => row);
      const texts = found(asTexts(own));
      expect(found(own)).toEqual(texts);
      profileTable(tableOf([own], given.length), 'leads.csv');
      expect(found(own)).toEqual(texts);
    }),
    { numRuns: 300 },
  );
});

test('a column is packed into the same chunks whether its texts are bytes or strings, all of its rows or some', () => {
  const packed = (column: BulkColumn) => [...packedChunks('leads', 'c0', column)].map((chunk) => ({ ...chunk }));
  fc.assert(
    fc.property(cells, fc.array(fc.nat(), { maxLength: 30 }), fc.boolean(), (given, some, isAll) => {
      const own = asBytes(given, 'Notes');
      const kept = isAll ? null : Uint32Array.from(some, (row) => row % given.length);
      expect(packed(rowsOf(own.column, kept))).toEqual(packed(rowsOf(asTexts(own).column, kept)));
    }),
    { numRuns: 300 },
  );
});
