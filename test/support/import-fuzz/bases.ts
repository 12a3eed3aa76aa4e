import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { zipEntries } from '#main/files/sniff/zip-entries.ts';
import { crmTexts } from '../import/crm-texts.ts';
import { type Cell, workbookOf } from '../import/files.ts';
import { xlsxParts } from '../import/xlsx-parts.ts';
import { zipOf } from '../import/zip.ts';
import { mutated } from './mutate.ts';

export type FuzzFormat = 'csv' | 'xlsx' | 'ods' | 'xls';

/** A file of a format with some of its bytes changed; within archives also those of a part, before it is packed. */
export function fuzzedFile(format: FuzzFormat, random: () => number): Buffer {
  const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(random() * all.length)] as Each;
  const base = pick(bases[format]());
  if ((format !== 'xlsx' && format !== 'ods') || random() < 0.25) return mutated(base, random);
  const parts = partsOf(base);
  const name = pick(Object.keys(parts).filter((each) => /sheet|content|String|style|workbook/i.test(each)));
  return zipOf({ ...parts, [name]: mutated(parts[name] ?? Buffer.alloc(0), random) });
}

const header = ['Lead ID', 'Name', 'E-mail', 'Created', 'Size', 'Won'];
const rows: Cell[][] = Array.from({ length: 40 }, (_none, i) => [
  `L-${i}`,
  i % 7 === 0 ? 'Say "hi", twice' : `Zoë ${i}`,
  `a${i}@example.com`,
  { v: 46_000 + i, z: 'yyyy-mm-dd' },
  i % 5 === 0 ? null : i * 12.5,
  i % 3 === 0,
]);
const plain = rows.map((row) =>
  row.map((cell) => (typeof cell === 'object' && cell !== null ? '2026-01-05' : String(cell ?? ''))),
);

function text(delimiter: string, end: string): string {
  const quoted = (cell: string) => (/[",;|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [header, ...plain].map((row) => row.map(quoted).join(delimiter)).join(end) + end;
}

const made = new Map<FuzzFormat, readonly Buffer[]>();

function once(format: FuzzFormat, make: () => readonly Buffer[]): () => readonly Buffer[] {
  return () => {
    const known = made.get(format) ?? make();
    made.set(format, known);
    return known;
  };
}

const sheets = { Notes: [['About this export']], Leads: [['Export of leads'], [], header, ...rows] };

const bases: Readonly<Record<FuzzFormat, () => readonly Buffer[]>> = {
  csv: once('csv', () => [
    Buffer.from(text(',', '\r\n')),
    Buffer.from(text('\t', '\n')),
    Buffer.from(`sep=;\r\n${text(';', '\r\n')}`),
    Buffer.from(`id,note\n${Array.from({ length: 30 }, (_none, i) => `${i},"two\nlines ""${i}"""`).join('\n')}\n`),
    iconv.encode(text('|', '\n'), 'windows-1252'),
    iconv.encode(text(';', '\r\n'), 'utf-16le', { addBOM: true }),
    iconv.encode(crmTexts.arabic.join('\r\n'), 'windows-1256'),
    iconv.encode(crmTexts.japanese.join('\n'), 'shift_jis'),
    Buffer.from(crmTexts.arabic.join('\n')),
  ]),
  xlsx: once('xlsx', () => [
    workbookOf(sheets),
    zipOf(
      xlsxParts({
        strings: ['<t>id</t>', '<r><t>rich </t></r><r><t>text</t></r>', '<t>three</t>'],
        formats: { 164: 'yyyy\\-mm\\-dd' },
        styles: [0, 164, 9],
        rows: Array.from(
          { length: 30 },
          (_none, i) =>
            `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 3}</v></c><c r="B${i + 1}" s="1"><v>${46_000 + i}</v></c><c r="C${i + 1}" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="D${i + 1}" t="str"><f>A${i + 1}&amp;"x"</f><v>x</v></c><c r="E${i + 1}" t="b"><v>1</v></c></row>`,
        ).join(''),
        below: '<mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>',
      }),
    ),
  ]),
  ods: once('ods', () => [workbookOf(sheets, { bookType: 'ods' })]),
  xls: once('xls', () => [
    workbookOf(sheets, { bookType: 'biff8' }),
    workbookOf({ A: [header, ...rows] }, { bookType: 'biff8', date1904: true }),
  ]),
};

function partsOf(archive: Buffer): Record<string, Buffer> {
  return Object.fromEntries(
    (zipEntries(archive) ?? []).map(({ name, at, packed, method }) => {
      const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
      const bytes = archive.subarray(from, from + packed);
      return [name, method === 0 ? bytes : inflateRawSync(bytes)];
    }),
  );
}
