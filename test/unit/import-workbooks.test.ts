import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBook, TooSlow } from '#main/files/xlsx/sheetjs.ts';
import { fileWith, headersOf, rowsOf, tableAt, workbookOf } from '../support/import/files.ts';

const rows = [
  ['id', 'name', 'score', 'sure', 'seen', 'share', 'code'],
  [1, 'Ann', 0.1 + 0.2, true, { v: 46_027.75, z: 'yyyy-mm-dd hh:mm' }, { v: 0.125, z: '0.0%' }, { v: 42, z: '00000' }],
  ['A-2', 'سارة', -1234567.5, false, { v: 46_027, z: 'm/d/yyyy' }, null, { v: 12_345, z: '00000' }],
];

describe('a workbook is read as the text it shows', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('%s', async (bookType) => {
    const table = await tableAt(fileWith(workbookOf({ Leads: rows }, { bookType }), { name: 'leads.csv' }));
    expect(table.shape.format).toBe(bookType === 'biff8' ? 'xls' : bookType);
    expect(table.shape.sheet).toBe('Leads');
    expect(headersOf(table)).toEqual(['id', 'name', 'score', 'sure', 'seen', 'share', 'code']);
    const [first, second] = rowsOf(table);
    expect(first?.slice(0, 4)).toEqual(['1', 'Ann', '0.3', 'TRUE']);
    expect(second?.slice(0, 4)).toEqual(['A-2', 'سارة', '-1234567.5', 'FALSE']);
    if (bookType === 'ods') return;
    expect(first?.slice(4)).toEqual(['2026-01-05 18:00:00', '12.5%', '00042']);
    expect(second?.slice(4)).toEqual(['2026-01-05', '', '12345']);
  });

  it('days in the epoch of 1904', async () => {
    const bytes = workbookOf(
      {
        A: [
          ['id', 'day'],
          [1, { v: 44_565, z: 'yyyy-mm-dd' }],
        ],
      },
      { date1904: true },
    );
    expect(rowsOf(await tableAt(fileWith(bytes)))[0]?.[1]).toBe('2026-01-05');
  });

  it('the first sheet with cells is taken, or the one that is asked for', async () => {
    const path = fileWith(
      workbookOf({
        Cover: [],
        Leads: [
          ['a', 'b'],
          ['x', 'y'],
        ],
        More: [
          ['c', 'd'],
          ['z', 'w'],
        ],
      }),
    );
    const first = await tableAt(path);
    expect([first.shape.sheet, first.shape.sheets]).toEqual(['Leads', ['Cover', 'Leads', 'More']]);
    expect(headersOf(await tableAt(path, { options: { sheet: 'More' } }))).toEqual(['c', 'd']);
  });

  it('the header need not be in the first row, and rows keep their numbers', async () => {
    const table = await tableAt(
      fileWith(
        workbookOf({
          A: [['Export of leads'], [], ['id', 'name', 'city'], [1, 'Ann', 'Leeds'], [], [2, 'Bob', 'York']],
        }),
      ),
    );
    expect(table.shape.headerRow).toBe(3);
    expect([...table.rowNumbers]).toEqual([4, 6]);
    expect(table.troubles).toEqual([]);
  });

  it('a formula is its last value, and text that looks like one stays text', async () => {
    const bytes = workbookOf({
      A: [
        ['a', 'b'],
        ['=1+1', "=cmd|'/C calc'!A0"],
      ],
    });
    expect(rowsOf(await tableAt(fileWith(bytes)))).toEqual([['=1+1', "=cmd|'/C calc'!A0"]]);
  });

  it('an old workbook whose records lead round in a circle is let go after its time, without a word elsewhere', () => {
    const endless = readFileSync(resolve('test/golden/import/endless-records.xls'));
    const { error } = console;
    expect(() => readBook(endless, { type: 'buffer' }, 1)).toThrow(TooSlow);
    expect(console.error).toBe(error);
  });
});
