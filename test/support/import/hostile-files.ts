import { utils, write } from 'xlsx';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { encryptedWorkbook, workbookOf } from './files.ts';
import { xlsxParts } from './xlsx-parts.ts';
import { zipOf } from './zip.ts';

/** A file that nobody should have to fear, and what is said of it. */
export type HostileFile = {
  readonly name: string;
  readonly bytes: () => string | Buffer;
  readonly kind: TableRefusal['kind'];
};

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_none, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';

/** Each is made when it is asked for: some are large. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'an empty file', bytes: () => '', kind: 'emptyFile' },
  { name: 'only a header', bytes: () => 'id,name,city\n', kind: 'tableHeaderOnly' },
  { name: 'nothing but NULs', bytes: () => Buffer.alloc(5000), kind: 'tableIsBinary' },
  {
    name: '16,384 columns in a text',
    bytes: () => `${columns(16_384).join(',')}\n${columns(16_384).join(',')}\n`,
    kind: 'tableTooManyColumns',
  },
  {
    name: '16,384 columns in a workbook',
    bytes: () => zipOf(xlsxParts({ rows: `<row r="1">${cells(16_384, 1)}</row><row r="2">${cells(16_384, 2)}</row>` })),
    kind: 'tableTooManyColumns',
  },
  {
    name: 'one cell of 100 MB',
    bytes: () => Buffer.concat([Buffer.from('id,note\n1,'), Buffer.alloc(100e6, 'x'), Buffer.from('\n')]),
    kind: 'tableGiantCell',
  },
  {
    name: 'one cell of 100 MB in quotes',
    bytes: () => Buffer.concat([Buffer.from('id,note\n1,"'), Buffer.alloc(100e6, 'line\n'), Buffer.from('"\n')]),
    kind: 'tableGiantCell',
  },
  {
    name: 'one cell of 100 MB in a workbook',
    bytes: () =>
      zipOf(xlsxParts({ rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(100e6)}</t></is></c></row>` })),
    kind: 'tableGiantCell',
  },
  { name: 'a workbook that unpacks to 1.2 GB', bytes: bomb, kind: 'tableUnpacksTooLarge' },
  {
    name: 'an archive that says less than it holds',
    bytes: () => zipOf(xlsxParts({ rows: rows(2000) }), { claimed: { 'xl/worksheets/sheet1.xml': 500 } }),
    kind: 'tableDamaged',
  },
  {
    name: 'entities that grow a billion times',
    bytes: () => withHead('xl/worksheets/sheet1.xml', laughs),
    kind: 'tableHasEntities',
  },
  {
    name: 'entities among the shared strings',
    bytes: () => withHead('xl/sharedStrings.xml', laughs),
    kind: 'tableHasEntities',
  },
  { name: 'an entity that names a file', bytes: () => withHead('xl/workbook.xml', outside), kind: 'tableHasEntities' },
  {
    name: 'entities in an OpenDocument sheet',
    bytes: () =>
      odsOf(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>&lol9;</text:p></table:table-cell></table:table-row>',
        laughs,
      ),
    kind: 'tableHasEntities',
  },
  {
    name: 'one tag for a billion cells',
    bytes: () =>
      odsOf(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    kind: 'tableUnpacksTooLarge',
  },
  {
    name: 'a cell a billion rows down',
    bytes: () =>
      odsOf(
        '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    kind: 'tableUnpacksTooLarge',
  },
  {
    name: 'a row numbered four billion',
    bytes: () => zipOf(xlsxParts({ rows: '<row r="4294967290"><c r="A4294967290"><v>1</v></c></row>' })),
    kind: 'tableDamaged',
  },
  { name: 'a workbook with a password', bytes: encryptedWorkbook, kind: 'tableEncrypted' },
  {
    name: 'an archive with a password',
    bytes: () => zipOf(xlsxParts({ rows: rows(3) }), { flags: 1 }),
    kind: 'tableEncrypted',
  },
  {
    name: 'an OpenDocument sheet with a password',
    bytes: () =>
      odsOf(
        '',
        '',
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
      ),
    kind: 'tableEncrypted',
  },
  { name: 'an old workbook with a password', bytes: lockedXls, kind: 'tableEncrypted' },
  ...(['xlsx', 'ods', 'biff8'] as const).map((bookType) => ({
    name: `a ${bookType} file cut off in the middle`,
    bytes: () => cut(workbookOf({ A: Array.from({ length: 400 }, (_none, i) => [i, `name ${i}`]) }, { bookType })),
    kind: 'tableDamaged' as const,
  })),
];

function columns(count: number): string[] {
  return Array.from({ length: count }, (_none, i) => `c${i}`);
}

function cells(count: number, row: number): string {
  return columns(count)
    .map((text, i) => `<c r="${utils.encode_col(i)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
}

function rows(count: number): string {
  return Array.from({ length: count }, (_none, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join(
    '',
  );
}

/** Blanks pack a thousand to one; twelve parts are the same bytes. */
function bomb(): Buffer {
  const blank = Buffer.alloc(100e6, ' ');
  const parts = Array.from({ length: 12 }, (_none, i) => [`xl/worksheets/sheet${i + 2}.xml`, blank] as const);
  return zipOf({ ...xlsxParts({ rows: rows(3) }), ...Object.fromEntries(parts) });
}

function withHead(name: string, head: string): Buffer {
  const parts = xlsxParts({ rows: '<row r="1"><c r="A1" t="str"><v>&lol9;</v></c></row>' });
  return zipOf({ ...parts, [name]: (parts[name] ?? '').replace('?>', `?>${head}`) });
}

function odsOf(tableRows: string, head = '', manifest = ''): Buffer {
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${office}:manifest:1.0">${manifest}</manifest:manifest>`,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>${head}<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">${tableRows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

/** An old workbook that says of itself, right after its beginning, that what follows is locked. */
function lockedXls(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['id'], [1]]), 'A');
  const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  // The record after BOF becomes FILEPASS with RC4, which every reader has to know.
  const begin = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  const next = begin + 4 + bytes.readUInt16LE(begin + 2);
  for (const [i, number] of [0x2f, 54, 1, 1, 1].entries()) bytes.writeUInt16LE(number, next + i * 2);
  return bytes;
}

function cut(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
