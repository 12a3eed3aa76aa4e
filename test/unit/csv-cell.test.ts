import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell } from '#main/files/csv/csv-cell.ts';

describe('a cell of a CSV that is written', () => {
  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=HYPERLINK("http://x","a")', '"\'=HYPERLINK(""http://x"",""a"")"'],
    ['+1 202 555 0100', "'+1 202 555 0100"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t'=1"],
    ['＝1+1', "'＝1+1"],
    ['note;=1+1', "note;'=1+1"],
    ['two\n=1+1', '"two\n\'=1+1"'],
  ])('%j runs nothing', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it.each(['-12', '-0.5', '12', 'a = b', 'a-b', 'ann@example.com', 'say "hi", twice', 'شركة النور', ''])(
    '%j is written as it is, and reads back so',
    (text) => {
      expect(Papa.parse<string[]>(`${csvCell(text)},x`).data[0]?.[0]).toBe(text);
    },
  );

  it('under any delimiter that a spreadsheet takes, no cell begins like a formula', () => {
    const texts = ['=1+1', 'a;=1', 'a\t+1', 'b;\t@x', '-1;-1', 'x\r\n=1'];
    for (const delimiter of [',', ';', '\t']) {
      const rows = Papa.parse<string[]>(texts.map((text) => csvCell(text)).join('\r\n'), { delimiter }).data;
      expect(rows.flat().filter((cell) => /^[=+@]|^-\D/.test(cell))).toEqual([]);
    }
  });
});
