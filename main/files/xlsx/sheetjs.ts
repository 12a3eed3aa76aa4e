import { read, set_cptable, SSF as sheetFormats } from 'xlsx';

/** Old workbooks may be in any code page; the tables of all of them are large, so they are loaded when one comes. */
export async function loadCodePages(): Promise<void> {
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
}

type DateParts = {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
};

/** Number formats as spreadsheets read them. */
export const SSF = sheetFormats as {
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (serial: number, options: { date1904: boolean }) => DateParts | null | undefined;
};

export { read };
