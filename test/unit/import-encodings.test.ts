import { describe, expect, it } from 'vitest';
import { type CrmText, crmTexts } from '../support/import/crm-texts.ts';
import { fileWith, headersOf, rowsOf, tableAt } from '../support/import/files.ts';

/** Which texts can be written in an encoding; what a Windows code page holds whole is read as that page. */
const writtenIn: Readonly<Record<string, readonly CrmText[]>> = {
  'windows-1252': ['western', 'french', 'frenchLigatures', 'spanish', 'portuguese', 'italian', 'icelandic'],
  'windows-1256': ['arabic', 'persian'],
  'iso-8859-1': ['western', 'french', 'spanish', 'portuguese', 'italian', 'icelandic'],
  'iso-8859-2': ['polish', 'czech', 'hungarian', 'croatian', 'romanian'],
  'iso-8859-5': ['russian'],
  'iso-8859-6': ['arabic'],
  'iso-8859-7': ['greek'],
  'iso-8859-8': ['hebrew'],
  'iso-8859-9': ['turkish'],
  'iso-8859-13': ['lithuanian'],
  'iso-8859-15': ['western', 'french', 'frenchLigatures', 'spanish'],
  'windows-1250': ['polish', 'czech', 'hungarian', 'croatian', 'romanian'],
  'windows-1251': ['russian'],
  'windows-1253': ['greek'],
  'windows-1254': ['turkish'],
  'windows-1255': ['hebrew'],
  'windows-1257': ['lithuanian'],
  'koi8-r': ['russian'],
  cp866: ['russian'],
  macroman: ['western', 'french', 'spanish'],
  cp850: ['western', 'french', 'spanish'],
  shift_jis: ['japanese'],
  gb18030: ['chinese'],
  'euc-kr': ['korean'],
};
const everything = Object.keys(crmTexts) as CrmText[];
const unicode = [
  ['utf8', false],
  ['utf8', true],
  ['utf-16le', true],
  ['utf-16be', true],
  ['utf-16le', false],
  ['utf-16be', false],
] as const;

const cellsOf = (lines: readonly string[]) => lines.map((line) => line.split(';'));

/** Writes lines in an encoding and reads them back; nothing is said of how they are written. */
async function readBack(lines: readonly string[], encoding: string, bom = false): Promise<string[][]> {
  const table = await tableAt(fileWith(`${lines.join('\r\n')}\r\n`, { encoding, bom }));
  return [headersOf(table), ...rowsOf(table)];
}

/** Long exports are plain but for a few names. */
const plainLines = (columns: number) =>
  Array.from({ length: 1500 }, (_none, i) => [`Lead ${i}`, 'Ltd', 'Leeds', 'new', 'x'].slice(0, columns).join(';'));

describe('texts of leads in every encoding', () => {
  it.each(Object.entries(writtenIn))('%s comes back as it was written', async (encoding, names) => {
    for (const name of names) {
      const lines: readonly string[] = crmTexts[name];
      expect(await readBack(lines, encoding)).toEqual(cellsOf(lines));
    }
  });

  it.each(Object.entries(writtenIn).filter(([, names]) => !names.some((name) => name === 'chinese')))(
    '%s is told from one row with foreign letters below a plain header',
    async (encoding, names) => {
      for (const name of names) {
        const rows: readonly string[] = crmTexts[name].slice(1);
        for (const row of rows) {
          const columns = row.split(';').length;
          const header = ['id', 'company', 'city', 'state', 'note'].slice(0, columns).join(';');
          expect(await readBack([header, row], encoding)).toEqual(cellsOf([header, row]));
        }
      }
    },
  );

  it.each(Object.entries(writtenIn))(
    '%s is told from a few rows at the end of a long plain file',
    async (encoding, names) => {
      for (const name of names) {
        const [header = '', ...rows]: readonly string[] = crmTexts[name];
        const lines = [header, ...plainLines(header.split(';').length), ...rows];
        expect((await readBack(lines, encoding)).slice(-rows.length)).toEqual(cellsOf(rows));
      }
    },
  );

  it.each(unicode)('%s with byte order mark %s comes back in every language', async (encoding, bom) => {
    for (const name of everything) {
      const lines: readonly string[] = crmTexts[name];
      expect(await readBack(lines, encoding, bom)).toEqual(cellsOf(lines));
    }
  });

  it('Arabic in Windows-1256 is never taken for another code page, not even in a single cell', async () => {
    const cells = crmTexts.arabic.slice(1).flatMap((line) => line.split(';'));
    for (const cell of cells) {
      const { shape } = await tableAt(fileWith(`id;value\n1;${cell}\n`, { encoding: 'windows-1256' }));
      expect(shape.encoding, cell).toBe('windows-1256');
    }
  });
});
