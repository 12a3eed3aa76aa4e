import type { ImportLimits } from '#shared/import/limits.ts';
import type { ReadProgress } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { RowTaker } from '../csv/csv-block.ts';
import { readCsv } from '../csv/read-csv.ts';
import type { TextForm } from '../sniff/find-delimiter.ts';
import { TableBuilder } from './table-builder.ts';

/** How a text is taken apart, once that is found. */
export type TextReading = {
  readonly path: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly form: TextForm;
  readonly limits: ImportLimits;
  readonly wantedHeader: number | undefined;
};

/** Who is told how far a reading is, and who can end it. */
export type ReadingWatch = {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: ReadProgress) => void) | undefined;
};

/** Which columns, by their places, are kept; the others are only split. */
export type Takes = (place: number) => boolean;

/** Reads all rows of a text into those of its columns that are taken; absent: all. */
export async function readRows(
  { path, bytes, encoding, form, limits, wantedHeader }: TextReading,
  { signal, progress }: ReadingWatch,
  takes?: Takes,
): Promise<Result<TableBuilder, TableRefusal>> {
  const builder = new TableBuilder({ path, limits, wantedHeader, even: true, ...(takes && { takes }) });
  const taker: RowTaker = {
    room: () => builder.room,
    takeSplit: (block, rows) => builder.addSplit(block, rows) === null,
    takeRows: (rows) => builder.add(rows) === null,
  };
  for await (const step of readCsv(path, encoding, form, limits.cellCharacters * 8, taker)) {
    if (signal?.aborted) return refused({ kind: 'importCancelled' });
    if ('endless' in step) {
      return refused({ kind: 'tableGiantCell', path, row: builder.rows + 2, limit: limits.cellCharacters });
    }
    progress?.({ rows: builder.rows, share: Math.min(1, step.bytes / bytes) });
  }
  return builder.refusal === null ? done(builder) : refused(builder.refusal);
}
