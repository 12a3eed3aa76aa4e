import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { readTable } from '#main/files/table/read-table.ts';
import { defaultLimits } from '#shared/import/limits.ts';
import { emptyState } from '#shared/model/records.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { translator } from '#shared/text/translate.ts';
import { encryptedWorkbook, fileWith, refusalAt, workbookOf } from '../support/import/files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const noise = Buffer.from(Array.from({ length: 4000 }, (_none, i) => (i * 7919 + (i >> 3)) & 0xff));

/** A zip archive of one stored, empty entry: its directory claims what a bomb would unpack to. */
function bomb(): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(10, 20);
  entry.writeUInt32LE(4_000_000_000, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, name, entry, name, end]);
}

/** A workbook of many rows; `spoil` is given where its sheet's entry begins and where its packed bytes lie. */
function spoiled(spoil: (book: Buffer, entry: number, from: number, to: number) => void): Buffer {
  const rows = Array.from({ length: 300 }, (_none, i) => [i, `name ${i}`]);
  const sheet = utils.aoa_to_sheet([['id', 'name'], ...rows]);
  const book = Buffer.from(
    write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer', bookType: 'xlsx', compression: true }),
  );
  const entry = book.indexOf('xl/worksheets/sheet1.xml') - 30;
  const from = entry + 30 + book.readUInt16LE(entry + 26) + book.readUInt16LE(entry + 28);
  spoil(book, entry, from, from + book.readUInt32LE(entry + 18));
  return book;
}

/** Where the directory speaks of the sheet. */
const listed = (book: Buffer): number => book.lastIndexOf('xl/worksheets/sheet1.xml') - 46;

describe('a file that is no table is refused in words', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'emptyFile'],
    ['only line breaks', '\n\n \n', 'tableBlank'],
    ['only a header', 'id,name,city\n', 'tableHeaderOnly'],
    ['a PDF named .csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'tableIsPdf'],
    ['a picture', png, 'tableIsPicture'],
    ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), 'tableIsArchive'],
    ['a rich text', '{\\rtf1\\ansi hello}', 'tableIsDocument'],
    ['a web page named .xls', '<html><body><table><tr><td>1</td></tr></table></body></html>', 'tableIsWebPage'],
    ['a workshop', 'SQLite format 3\0rest', 'tableIsWorkshop'],
    ['JSON', '[{"id": 1, "name": "Ann"}]', 'tableIsStructured'],
    ['XML', '<?xml version="1.0"?><leads/>', 'tableIsStructured'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0', 'latin1'), 'tableIsBinary'],
    ['random bytes', noise, 'tableIsBinary'],
    [
      'running text',
      'Dear colleague, we were so very glad to meet you.\nPlease find here what we have talked about so far.\n',
      'tableIsProse',
    ],
    ['a workbook with a password', encryptedWorkbook(), 'tableEncrypted'],
    ['a workbook cut off', workbookOf({ A: [['id'], [1]] }).subarray(0, 700), 'tableDamaged'],
    [
      'a workbook with a hole in its sheet',
      spoiled((book, _entry, from, to) => book.fill(0, from, to)),
      'tableDamaged',
    ],
    [
      'a workbook with one byte of its sheet changed',
      spoiled((book, _entry, from, to) => {
        const middle = (from + to) >> 1;
        book[middle] = (book[middle] ?? 0) ^ 0xff;
      }),
      'tableDamaged',
    ],
    [
      'a workbook that unpacks to more than it says',
      spoiled((book, entry) => {
        book.writeUInt32LE(100, entry + 22);
        book.writeUInt32LE(100, listed(book) + 24);
      }),
      'tableDamaged',
    ],
    ['a workbook without a cell', workbookOf({ A: [] }), 'tableBlank'],
    ['a workbook with only a header', workbookOf({ A: [['id', 'name']] }), 'tableHeaderOnly'],
    ['an archive that unpacks to gigabytes', bomb(), 'tableUnpacksTooLarge'],
  ])('%s', async (_name, content, kind) => {
    const path = fileWith(content);
    const read = await readTable(path);
    expect(read.ok ? null : read.refusal.kind).toBe(kind);
    if (read.ok) return;
    for (const language of ['en', 'ar'] as const) {
      const sentence = describeFailure(translator(language), read.refusal, emptyState);
      expect(sentence).toContain(path);
      expect(sentence).not.toContain('{{');
      expect(sentence).not.toBe(describeFailure(translator(language), { kind: 'unexpected' }, emptyState));
    }
  });

  it('a folder, a missing file, a file that may not be read', async () => {
    const folder = temporaryFolder();
    expect(await refusalAt(folder)).toBe('tableIsAFolder');
    expect(await refusalAt(join(folder, 'nowhere.csv'))).toBe('fileMissing');
    const path = fileWith('a,b\n1,2\n');
    chmodSync(path, 0o000);
    const expected = process.getuid?.() === 0 ? null : 'noPermission';
    expect(await refusalAt(path)).toBe(expected);
  });

  it('limits: columns, rows, one cell, the whole', async () => {
    const limits = {
      ...defaultLimits,
      columns: 10,
      rows: 5,
      cellCharacters: 1000,
      textMegabytes: 0.5,
      workbookMegabytes: 0.001,
    };
    const wide = Array.from({ length: 11 }, (_none, i) => `name${i}`).join(',');
    expect(await refusalAt(fileWith(`${wide}\n${wide}\n`), { limits })).toBe('tableTooManyColumns');
    expect(await refusalAt(fileWith(`a,b\n${'1,2\n'.repeat(6)}`), { limits })).toBe('tableTooManyRows');
    expect(await refusalAt(fileWith(`a,b\n1,${'x'.repeat(1001)}\n`), { limits })).toBe('tableGiantCell');
    expect(await refusalAt(fileWith(`a,b\n${'1,2\n'.repeat(200_000)}`), { limits })).toBe('tableTooLarge');
    expect(
      await refusalAt(
        fileWith(
          workbookOf({
            A: [
              ['a', 'b'],
              [1, 2],
            ],
          }),
        ),
        { limits },
      ),
    ).toBe('tableTooLarge');
  });

  it('an unclosed quotation mark in a large file is refused in bounded time', async () => {
    const path = fileWith(`a,b\n1,"${'never closed, line\n'.repeat(900_000)}`);
    const began = performance.now();
    expect(await refusalAt(path)).toBe('tableGiantCell');
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('16,384 columns are refused', async () => {
    const row = Array.from({ length: 16_384 }, (_none, i) => `c${i}`).join(',');
    expect(await refusalAt(fileWith(`${row}\n${row}\n`))).toBe('tableTooManyColumns');
  });

  it('a sheet that is not there is refused with those that are', async () => {
    const read = await readTable(
      fileWith(
        workbookOf({
          Leads: [
            ['a', 'b'],
            [1, 2],
          ],
        }),
      ),
      { options: { sheet: 'Nope' } },
    );
    expect(read.ok ? null : read.refusal).toMatchObject({ kind: 'tableNoSheet', sheet: 'Nope', known: ['Leads'] });
  });
});
