import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { type Style, WorkbookWriter, type WorksheetView } from '@cj-tech-master/excelts';
import type { Cell, Look, Sheet, WorkbookPlan } from '#shared/exchange/workbook/plan.ts';
import type { Write } from './atomic-write.ts';

/** Writes a workbook as XLSX, sheet by sheet, so that a large one is never in memory as a whole. */
export function workbookWrite(plan: WorkbookPlan, at: Date): Write {
  return async (handle) => {
    const stream = into(handle);
    const writer = new WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: false,
      creator: 'Accord',
      created: at,
      modified: at,
    });
    for (const { name, refers } of plan.names) writer.definedNames.add(refers, name);
    for (const sheet of plan.sheets) await writeSheet(writer, sheet, plan.direction === 'rtl');
    await writer.commit();
  };
}

/** A stream into a file that whoever opened it closes. */
function into(handle: FileHandle): Writable {
  return new Writable({
    write(chunk: Uint8Array, _encoding, told) {
      handle.appendFile(chunk).then(() => told(), told);
    },
  });
}

/** After so many rows others get a turn: the window stays alive while a large sheet is written. */
const rowsAtOnce = 500;

async function writeSheet(writer: WorkbookWriter, sheet: Sheet, rightToLeft: boolean): Promise<void> {
  const { rows, columns } = sheet.frozen;
  const view: WorksheetView = { state: 'frozen', xSplit: columns, ySplit: rows, rightToLeft };
  const worksheet = writer.addWorksheet(sheet.name, {
    views: [view],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const looks = rightToLeft ? fromTheRight : styles;
  worksheet.columns = sheet.columns.map(({ width }) => ({ width }));
  let number = 0;
  for (const cells of sheet.rows) {
    number++;
    const row = worksheet.getRow(number);
    cells.forEach((cell, i) => {
      if (cell.value === null && cell.formula === undefined && cell.look === 'text') return;
      const target = row.getCell(i + 1);
      target.value = content(cell) as typeof target.value;
      target.style = looks[cell.look];
    });
    const height = heightOf(cells, sheet);
    if (height !== null) row.height = height;
    row.commit();
    if (number % rowsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  worksheet.commit();
}

const lineHeight = 13.5;

/** Room for the longest of the texts that wrap: not every program makes room by itself. Null: the usual height. */
function heightOf(cells: readonly Cell[], { columns }: Sheet): number | null {
  const lines = cells.map(({ value, look }, i) => {
    if (typeof value !== 'string' || (look !== 'wrap' && look !== 'head' && look !== 'headEnd')) return 1;
    return Math.ceil((value.length * 1.1) / (columns[i]?.width ?? 10));
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(409, most * lineHeight);
}

/** A text is written as a text whatever it begins with; only a cell of ours that has a formula becomes one. */
function content({ value, formula }: Cell): unknown {
  if (formula === undefined) return typeof value === 'string' ? printable(value) : value;
  return { formula, result: typeof value === 'string' ? printable(value) : (value ?? '') };
}

/** XML allows no control characters; a cell holds 32,767 signs at most. */
function printable(text: string): string {
  return text
    .replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => (sign === '\t' || sign === '\n' ? ' ' : ''))
    .slice(0, 32_767);
}

const ink2 = { argb: 'FF57514A' };
const ground = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const font = { name: 'Arial', size: 10 };
const top = { vertical: 'top' } as const;

const styles: Readonly<Record<Look, Partial<Style>>> = {
  text: { font, alignment: top },
  wrap: { font, alignment: { ...top, wrapText: true } },
  title: { font: { ...font, size: 14, bold: true } },
  strong: { font: { ...font, bold: true }, alignment: top },
  quiet: { font: { ...font, color: ink2 }, alignment: top },
  head: { font: { ...font, bold: true }, fill: ground('FFEBE6DD'), alignment: { vertical: 'bottom', wrapText: true } },
  headEnd: {
    font: { ...font, bold: true },
    fill: ground('FFEBE6DD'),
    alignment: { vertical: 'bottom', wrapText: true, horizontal: 'right' },
  },
  input: { font, fill: ground('FFDCE6DF'), alignment: top },
  points: { font, numFmt: '0.00', alignment: top },
  count: { font, numFmt: '#,##0', alignment: top },
  day: { font, numFmt: 'yyyy-mm-dd', alignment: { ...top, horizontal: 'left' } },
  share: { font, numFmt: '0.0%', alignment: top },
};

/** The same looks for cells whose sentences run from the right, whatever word they begin with. */
const fromTheRight = Object.fromEntries(
  Object.entries(styles).map(([look, style]) => [
    look,
    { ...style, alignment: { ...style.alignment, readingOrder: 'rtl' } },
  ]),
) as Readonly<Record<Look, Partial<Style>>>;
