import { describe, expect, it } from 'vitest';
import { profileTable } from '#shared/import/profile-table.ts';
import { fileWith, headersOf, rowsOf, tableAt } from '../support/import/files.ts';
import { libraryRows, plainRows, type XlsxParts, xlsxParts } from '../support/import/xlsx-parts.ts';
import { zipOf } from '../support/import/zip.ts';

const bookAt = (parts: Readonly<Record<string, string | Buffer>>) => fileWith(zipOf(parts), { name: 'leads.csv' });
const bookOf = (parts: XlsxParts) => bookAt(xlsxParts(parts));

const leads: XlsxParts = {
  strings: [
    '<t>id</t>',
    '<t xml:space="preserve"> name </t>',
    '<r><rPr><b/><sz val="11"/><color theme="1"/><rFont val="Calibri"/></rPr><t>Acme </t></r><r><t xml:space="preserve">&amp; Sons &lt;Ltd&gt;</t></r><rPh sb="0" eb="1"><t>not this</t></rPh>',
    '<t>two_x000D_&#10;lines</t>',
    '<t>مرحبا 😀 &#xE9;</t>',
    '<t/>',
    '',
    "<t>=cmd|' /C calc'!A0</t>",
  ],
  formats: { 164: 'yyyy\\-mm\\-dd;@', 165: '00000', 166: '0.0%' },
  styles: [0, 14, 164, 165, 166, 22],
  rows: `<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>value</t></is></c></row>
<row r="3"><c r="A3" s="3"><v>42</v></c><c r="B3" t="s"><v>2</v></c><c r="C3"><v>0.30000000000000004</v></c></row><row r="4"/>
<row r="5" ht="15" customHeight="1"><c r="A5" s="1"><v>46027</v></c><c r="B5" t="s"><v>3</v></c><c r="C5" s="5"><v>46027.75</v></c></row>
<row><c t="s"><v>4</v></c><c s="4"><v>0.125</v></c><c t="b"><v>1</v></c></row>
<row r="7"><c r="A7" t="str"><f>A3&amp;"x"</f><v>42x &amp; y</v></c><c r="B7"><f t="shared" ref="B7:B9" si="0">SUM(A3:A5)</f><v>-1234567.5</v></c><c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="8"><c r="A8"><v>1E-7</v></c><c r="B8" s="2"/><c r="C8" t="n"><v>12345678901234567890</v></c></row>
<row r="9"><c r="A9" t="s"><v>5</v></c><c r="B9" t="s"><v>6</v></c><c r="C9" t="s"><v>7</v></c></row>`,
};

const texts = [
  ['id', ' name ', 'value'],
  [],
  ['00042', 'Acme & Sons <Ltd>', '0.3'],
  [],
  ['2026-01-05', 'two\nlines', '2026-01-05 18:00:00'],
  ['مرحبا 😀 é', '12.5%', 'TRUE'],
  ['42x & y', '-1234567.5', '#DIV/0!'],
  ['1e-7', '', '12345678901234600000'],
  ['', '', "=cmd|' /C calc'!A0"],
];

describe('a workbook as spreadsheet programs write it is read from its bytes', () => {
  it('every kind of cell, as the library reads it too', async () => {
    const path = bookOf(leads);
    expect(await plainRows(path)).toEqual(texts);
    expect(await libraryRows(path)).toEqual(texts);
    const table = await tableAt(path);
    expect(table.shape).toMatchObject({ format: 'xlsx', sheet: 'Leads', headerRow: 1 });
    expect([...table.rowNumbers]).toEqual([3, 5, 6, 7, 8, 9]);
  });

  it('days in the epoch of 1904', async () => {
    const path = bookOf({ rows: '<row r="1"><c r="A1" s="1"><v>44565</v></c></row>', styles: [0, 14], date1904: true });
    expect([await plainRows(path), await libraryRows(path)]).toEqual([[['2026-01-05']], [['2026-01-05']]]);
  });

  it('numbers and days that are stored as texts are read as what they say', async () => {
    const row = (n: number, day: string) =>
      `<row r="${n}"><c r="A${n}" t="str"><v>${n}</v></c><c r="B${n}" t="str"><v>1,234.5${n}</v></c><c r="C${n}" t="str"><v>${day}</v></c></row>`;
    const names = ['Lead ID', 'Amount', 'Seen on'].map((text, i) => `<c r="${'ABC'[i]}1" t="str"><v>${text}</v></c>`);
    const path = bookOf({ rows: `<row r="1">${names.join('')}</row>${row(2, '31/12/2025')}${row(3, '01/02/2026')}` });
    const { columns } = profileTable(await tableAt(path), 'leads.xlsx');
    expect(columns.map(({ type }) => type)).toEqual(['number', 'number', 'date']);
    expect([columns[1]?.max, columns[2]?.min, columns[2]?.max]).toEqual(['1234.53', '2025-12-31', '2026-02-01']);
  });

  it('a merged cell says its value in each of its rows, and rows keep their columns', async () => {
    const text = (words: string) => `t="inlineStr"><is><t>${words}</t></is></c>`;
    const path = bookOf({
      rows: `<row r="1"><c r="A1" ${text('Company')}<c r="B1" ${text('Contact')}<c r="C1" ${text('City')}</row>
<row r="2"><c r="A2" ${text('Acme')}<c r="B2" ${text('Ann')}<c r="C2" ${text('Leeds')}</row>
<row r="3"><c r="A3"/><c r="B3" ${text('Bob')}<c r="C3"/></row>
<row r="4"><c r="B4" ${text('Cy')}</row>
<row r="5"><c r="A5" ${text('Beta')}<c r="B5" ${text('Dee')}<c r="C5" ${text('York')}</row>`,
      below: '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="C2:C3"/></mergeCells>',
    });
    expect(await plainRows(path)).toEqual(await libraryRows(path));
    const table = await tableAt(path);
    expect(headersOf(table)).toEqual(['Company', 'Contact', 'City']);
    expect(rowsOf(table)).toEqual([
      ['Acme', 'Ann', 'Leeds'],
      ['Acme', 'Bob', 'Leeds'],
      ['Acme', 'Cy', ''],
      ['Beta', 'Dee', 'York'],
    ]);
  });

  it('a title merged over all columns is no header, and merged headers above the names stand aside', async () => {
    const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const path = bookOf({
      rows: `<row r="1">${cell('A1', 'Leads of 2026')}</row>
<row r="2">${cell('A2', 'id')}${cell('B2', 'Person')}</row>
<row r="3">${cell('B3', 'name')}${cell('C3', 'e-mail')}${cell('D3', 'city')}</row>
${[4, 5, 6].map((row) => `<row r="${row}">${cell(`A${row}`, `L${row}`)}${cell(`B${row}`, 'Ann')}${cell(`C${row}`, 'a@x.com')}${cell(`D${row}`, 'Leeds')}</row>`).join('')}`,
      below:
        '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:D2"/></mergeCells>',
    });
    const table = await tableAt(path);
    expect(table.shape.headerRow).toBe(3);
    expect(headersOf(table)).toEqual(['id', 'name', 'e-mail', 'city']);
    expect(table.rows).toBe(3);
  });

  it('an archive whose sizes stand in fields of 64 bits', async () => {
    const path = fileWith(zipOf(xlsxParts(leads), { zip64: true }));
    expect(await plainRows(path)).toEqual(texts);
  });

  it.each<[string, (parts: Record<string, string>) => Record<string, string | Buffer>]>([
    [
      'tags with a prefix',
      (parts) =>
        changed(parts, sheet, (xml) =>
          xml.replace(/<(\/?)(worksheet|sheetData|row|c|v|f|is|t)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
        ),
    ],
    [
      'a remark within a cell',
      (parts) => changed(parts, sheet, (xml) => xml.replace('<v>42</v>', '<!-- answer --><v>42</v>')),
    ],
    [
      'CDATA',
      (parts) => changed(parts, 'xl/sharedStrings.xml', (xml) => xml.replace('<t>id</t>', '<t><![CDATA[id]]></t>')),
    ],
    [
      'quotation marks of the other kind',
      (parts) => changed(parts, sheet, (xml) => xml.replaceAll('r="A3"', "r='A3'")),
    ],
  ])('what is written in another way is left to the library: %s', async (_name, change) => {
    const path = bookAt(change(xlsxParts(leads)));
    expect(await plainRows(path)).toBeNull();
    expect((await tableAt(path)).rows).toBeGreaterThan(4);
  });

  it.each([
    ['an address in another row', (xml: string) => xml.replace('r="C9"', 'r="C8"')],
    ['rows out of order', (xml: string) => xml.replace('<row r="8">', '<row r="2">')],
    [
      'cells out of order',
      (xml: string) =>
        xml.replace('r="C9"', 'r="A9"').replace('<c r="A9" t="s"><v>5</v></c>', '<c r="B9"><v>1</v></c>'),
    ],
    ['a string that is not there', (xml: string) => xml.replace('<v>7</v>', '<v>70</v>')],
    ['a number that is none', (xml: string) => xml.replace('<v>1E-7</v>', '<v>many</v>')],
  ])('%s is not guessed at', async (_name, change) => {
    expect(await plainRows(bookAt(changed(xlsxParts(leads), sheet, change)))).toBeNull();
  });
});

const sheet = 'xl/worksheets/sheet1.xml';

function changed(parts: Record<string, string>, name: string, change: (xml: string) => string): Record<string, string> {
  const before = parts[name] ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return { ...parts, [name]: after };
}
