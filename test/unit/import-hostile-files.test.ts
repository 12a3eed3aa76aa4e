import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTable } from '#main/files/table/read-table.ts';
import { emptyState } from '#shared/model/records.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { translator } from '#shared/text/translate.ts';
import { fileWith, headersOf, rowsOf, tableAt, tableOf } from '../support/import/files.ts';
import { hostileFiles } from '../support/import/hostile-files.ts';
import { xlsxParts } from '../support/import/xlsx-parts.ts';
import { zipOf } from '../support/import/zip.ts';

/** Memory that a refusal may take, beside the file itself: nothing is unpacked, or written out, as a whole. */
const mostMegabytes = 600;

describe('a hostile file is refused in words, in bounded memory', () => {
  it.each(hostileFiles)('$name', async ({ bytes, kind }) => {
    const path = fileWith(bytes());
    const before = process.memoryUsage().rss;
    const read = await readTable(path);
    expect(read.ok ? null : read.refusal.kind).toBe(kind);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(mostMegabytes);
    if (read.ok) return;
    for (const language of ['en', 'ar'] as const) {
      const sentence = describeFailure(translator(language), read.refusal, emptyState);
      expect(sentence).toContain(path);
      expect(sentence).not.toMatch(/\{\{|NaN|undefined/);
      expect(sentence).not.toBe(describeFailure(translator(language), { kind: 'unexpected' }, emptyState));
    }
  });
});

describe('what looks dangerous and is a table comes in as text', () => {
  it('a table without a header keeps its first row', async () => {
    const table = await tableOf('1,ann@example.com,2026-01-01\n2,bob@example.com,2026-01-02\n');
    expect([table.shape.headerRow, table.rows]).toEqual([0, 2]);
  });

  it('columns of one name, and names that objects have of their own, from a text and from a workbook', async () => {
    const names = ['__proto__', 'Email', 'email', 'constructor', 'toString', 'Email'];
    const own = ['__proto__', 'Email', 'email (2)', 'constructor', 'toString', 'Email (3)'];
    const values = ['a', 'b', 'c', 'd', 'e', 'f'];
    const cellsOf = (texts: readonly string[], row: number) =>
      texts.map((text, i) => `<c r="${'ABCDEF'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const book = zipOf(
      xlsxParts({ rows: `<row r="1">${cellsOf(names, 1)}</row><row r="2">${cellsOf(values, 2)}</row>` }),
    );
    for (const path of [fileWith(`${names.join(',')}\n${values.join(',')}\n`), fileWith(book)]) {
      const table = await tableAt(path);
      expect([headersOf(table), rowsOf(table)]).toEqual([own, [values]]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('macros are not run, and links to elsewhere are not followed', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}/stolen`;
    const relation = (kind: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${url}" TargetMode="External"/></Relationships>`;
    const parts = xlsxParts({
      rows: `<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>total</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>[1]Sheet1!$A$1+WEBSERVICE("${url}")</f><v>7</v></c></row>`,
      below: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
    });
    const book = zipOf({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': relation('hyperlink'),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relation('externalLinkPath'),
      'xl/vbaProject.bin': Buffer.alloc(3000, 'Sub Auto_Open()'),
    });
    expect(rowsOf(await tableAt(fileWith(book, { name: 'leads.xlsm' })))).toEqual([['1', '7']]);
    expect(asked).toBe(0);
  });
});
