import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { TextForm } from '../sniff/find-delimiter.ts';

/** Rows as they stand in the file, with how far the file has been read. */
export type CsvBatch = {
  readonly rows: string[][];
  /** Places in `rows` where quotes do not close as they should. */
  readonly broken: readonly number[];
  /** Places in `rows` where NULs were taken out of cells. */
  readonly nuls: readonly number[];
  /** The file's bytes up to here. */
  readonly bytes: number;
};

/** A row that goes on for longer than any row may: an unclosed quote, or a giant cell. */
export type EndlessRow = { readonly endless: true };

const blockBytes = 1 << 20;

/**
 * Reads a text table block by block, in bounded memory. Ends with `EndlessRow` when one row passes `longestRow`
 * characters. Line breaks inside quotes stay as they are.
 */
export async function* readCsv(
  path: string,
  encoding: string,
  form: TextForm,
  longestRow: number,
): AsyncGenerator<CsvBatch | EndlessRow> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  const parser = () => new Papa.Parser({ delimiter: form.delimiter, newline: form.newline } as Papa.ParseConfig);
  const file = await open(path, 'r');
  try {
    let rest = '';
    let skip = form.skip;
    let bytes = 0;
    /** A long row is parsed anew only when it has doubled, so that its cost stays in proportion. */
    let wait = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(blockBytes), 0, blockBytes, null);
      const last = bytesRead === 0;
      bytes += bytesRead;
      rest += last ? (decoder.end() ?? '') : decoder.write(buffer.subarray(0, bytesRead));
      if (skip > 0 && (rest.length >= skip || last)) {
        rest = rest.slice(skip);
        skip = 0;
      }
      if (skip > 0 || (!last && rest.length < wait)) continue;
      const hasNul = rest.includes('\0');
      const parsed = parser().parse(rest, 0, !last) as Papa.ParseResult<string[]>;
      rest = last ? '' : rest.slice(parsed.meta.cursor);
      if (rest.length > longestRow) {
        yield { endless: true };
        return;
      }
      wait = rest.length > blockBytes ? rest.length * 2 : 0;
      if (form.newline === '\n') dropReturns(parsed.data);
      const nuls = hasNul ? dropNuls(parsed.data) : [];
      yield { rows: parsed.data, broken: brokenRows(parsed.errors), nuls, bytes };
      if (last) return;
    }
  } finally {
    await file.close();
  }
}

/** In a file with both kinds of line ends, the last cell keeps the first half of the longer one. */
function dropReturns(rows: string[][]): void {
  for (const row of rows) {
    const end = row.at(-1);
    if (end?.endsWith('\r')) row[row.length - 1] = end.slice(0, -1);
  }
}

/** Takes NULs out of all cells: no text has them, and what pads cells with them means nothing by it. */
function dropNuls(rows: string[][]): number[] {
  const places: number[] = [];
  rows.forEach((row, place) => {
    if (!row.some((cell) => cell.includes('\0'))) return;
    places.push(place);
    row.forEach((cell, i) => {
      row[i] = cell.replaceAll('\0', '');
    });
  });
  return places;
}

function brokenRows(errors: readonly Papa.ParseError[]): number[] {
  return errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0);
}
