import { read, set_cptable, SSF as sheetFormats } from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel.full.mjs';

set_cptable(codePages);

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
