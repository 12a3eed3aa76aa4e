import type { TextForm } from '../sniff/find-delimiter.ts';
import { CsvBlock, type RowTaker } from './csv-block.ts';
import { textBytes } from './text-bytes.ts';

/** How much of the file has been read, in bytes; or that a row goes on for longer than any row may. */
export type CsvStep = { readonly bytes: number } | { readonly endless: true };

/** Beyond this, a row is looked at anew only when it has doubled, so that its cost stays in proportion. */
const longRow = 1 << 20;

/**
 * Reads a text table block by block, in bounded memory, and hands its rows to `taker` until that takes no more. Ends with
 * `endless` when one row passes `longestRow` bytes of UTF-8: an unclosed quote, or a giant cell. Line breaks inside quotes
 * stay as they are.
 */
export async function* readCsv(
  path: string,
  encoding: string,
  form: TextForm,
  longestRow: number,
  taker: RowTaker,
): AsyncGenerator<CsvStep> {
  const block = new CsvBlock(form, taker);
  let wait = 0;
  for await (const { bytes, read, isLast } of textBytes(path, encoding)) {
    block.add(bytes);
    if (!isLast && block.waiting < wait) continue;
    if (!block.handOn(isLast)) return;
    if (block.waiting > longestRow) {
      yield { endless: true };
      return;
    }
    wait = block.waiting > longRow ? block.waiting * 2 : 0;
    yield { bytes: read };
  }
}
