import { unzip } from '@cj-tech-master/excelts/archive';
import { parseXml } from '@cj-tech-master/excelts/xml';
import { describe, expect, test } from 'vitest';
import { slaDocx } from '#main/files/docx.ts';
import { slaDocument } from '#shared/exchange/sla/sla-document.ts';
import type { Language } from '#shared/model/local-text.ts';
import { tamarindSla } from '#test/support/exchange/tamarind-sla.ts';

describe.each(['en', 'ar'] as const)('the Word document in %s', (language) => {
  test('is whole: every part of it is well-formed XML', async () => {
    const parts = await read(language);
    expect([...parts.keys()]).toContain('word/document.xml');
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) expect(parseXml(xml).root.name, path).not.toBe('');
  });

  test('has real headings, a title, tables whose head is repeated, and bullets', async () => {
    const document = (await read(language)).get('word/document.xml') ?? '';
    const { agreement, definitions } = slaDocument(tamarindSla(language));
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(agreement.length + definitions.length);
    expect(document).toContain('<w:pStyle w:val="Title"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('<w:numPr>');
  });

  test('numbers its pages and names the model at the foot', async () => {
    const footer = [...(await read(language))].find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? '';
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
    expect(footer).toMatch(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
  });

  test('says everything that the document says', async () => {
    const text = ((await read(language)).get('word/document.xml') ?? '').replace(/<[^>]*>/g, '');
    const document = slaDocument(tamarindSla(language));
    for (const section of [...document.agreement, ...document.definitions]) expect(text).toContain(section.heading);
    for (const block of document.definitions.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'table')
        for (const row of block.rows) for (const cell of row) expect(text).toContain(escaped(cell));
    }
  });

  test('names a font that every machine has beside its own', async () => {
    expect((await read(language)).get('word/fontTable.xml')).toContain('<w:altName w:val="Arial"/>');
  });
});

test('in Arabic every paragraph, run and table runs from the right', async () => {
  const document = (await read('ar')).get('word/document.xml') ?? '';
  const withText = document.match(/<w:p>(?:(?!<\/w:p>).)*<w:t[ >](?:(?!<\/w:p>).)*<\/w:p>/g) ?? [];
  expect(withText.length).toBeGreaterThan(100);
  for (const paragraph of withText) expect(paragraph).toContain('<w:bidi/>');
  const runs = document.match(/<w:r>(?:(?!<\/w:r>).)*<w:t[ >]/g) ?? [];
  expect(runs.filter((run) => !run.includes('<w:rtl/>'))).toEqual([]);
  expect(document.match(/<w:bidiVisual\/>/g)?.length).toBe(document.match(/<w:tblPr>/g)?.length);
});

test('a text that looks like markup or holds control signs makes no other document', async () => {
  const hostile = '</w:t></w:r><w:r><w:t>&amp;"';
  const input = tamarindSla('en', (draft) => ({
    ...draft,
    workshop: (draft.workshop ?? []).map((one) => ({ ...one, company: `${hostile} a\tb` })),
  }));
  const parts = await unpack(await slaDocx(slaDocument(input)));
  const header = [...parts].find(([path]) => /header\d*\.xml$/.test(path))?.[1] ?? '';
  expect(parseXml(header).root.name).toBe('w:hdr');
  expect(header).toContain('&lt;/w:t&gt;');
});

async function read(language: Language): Promise<Map<string, string>> {
  return unpack(await slaDocx(slaDocument(tamarindSla(language))));
}

async function unpack(docx: Uint8Array): Promise<Map<string, string>> {
  const archive = await unzip(docx);
  const parts = new Map<string, string>();
  for await (const entry of archive.entries()) parts.set(entry.path, await entry.text());
  return parts;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
