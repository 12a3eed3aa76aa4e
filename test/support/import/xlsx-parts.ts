import { readFileSync } from 'node:fs';
import { zipEntries } from '#main/files/sniff/zip-entries.ts';
import { checkParts } from '#main/files/xlsx/check-parts.ts';
import { readPlain } from '#main/files/xlsx/read-plain.ts';
import { readWithLibrary } from '#main/files/xlsx/read-with-library.ts';
import { SheetSink } from '#main/files/xlsx/sheet-sink.ts';
import { NotPlain } from '#main/files/xlsx/xml-text.ts';
import { defaultLimits } from '#shared/import/limits.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type XlsxParts = {
  /** What stands within `sheetData`, and below it. */
  readonly rows: string;
  readonly below?: string;
  readonly strings?: readonly string[];
  readonly formats?: Readonly<Record<number, string>>;
  /** By a cell's style: its number format. */
  readonly styles?: readonly number[];
  readonly date1904?: boolean;
};

/** The parts of a workbook with one sheet, "Leads", as spreadsheet programs write them. */
export function xlsxParts({
  rows,
  below = '',
  strings = [],
  formats = {},
  styles = [0],
  date1904 = false,
}: XlsxParts): Record<string, string> {
  const codes = Object.entries(formats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><cellXfs count="${styles.length}">${styles.map((id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"><alignment horizontal="left"/></xf>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData>${below}</worksheet>`,
  };
}

/** Rows of a workbook as the plain reading gives them; null where it leaves it to the library. */
export async function plainRows(path: string): Promise<string[][] | null> {
  const bytes = readFileSync(path);
  const archive = { bytes, entries: zipEntries(bytes) ?? [] };
  const { merged } = await checkParts(archive, () => true);
  const { sink, rows } = collector(path);
  try {
    const read = await readPlain(archive, { path, wanted: undefined, longestRow: 1e7, merged }, sink);
    return read.ok ? rows() : [];
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** The same by the library. */
export async function libraryRows(path: string): Promise<string[][]> {
  const { sink, rows } = collector(path);
  const read = await readWithLibrary(readFileSync(path), { path, wanted: undefined, format: 'xlsx', bytes: 1e6 }, sink);
  return read.ok ? rows() : [];
}

function collector(path: string): { sink: SheetSink; rows: () => string[][] } {
  let all: string[][] = [];
  const begin = () => {
    all = [];
  };
  const take = (rows: string[][]) => {
    all.push(...rows);
    return null;
  };
  const sink = new SheetSink(path, { ...defaultLimits, columns: 16_384 }, { begin, take });
  return { sink, rows: () => all };
}
