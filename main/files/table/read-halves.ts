import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { isSameFile, stampOf } from './file-stamp.ts';
import { type ReadingWatch, readRows, type Takes, type TextReading } from './read-rows.ts';
import { columnFrom, type SharedColumn, sharedColumn } from './shared-column.ts';
import type { BuiltColumns, TableBuilder } from './table-builder.ts';

/** Half of a table's columns, by their places, and of how many rows they are. */
export type HalfTable = { readonly rows: number; readonly columns: ReadonlyMap<number, SharedColumn> };

/** Reads the second half of a text's columns beside this thread; null where that cannot be. */
export type ReadsHalf = (text: TextReading) => Promise<HalfTable | null>;

/** Rows that were read, and their columns. */
export type ReadColumns = { readonly builder: TableBuilder; readonly columns: BuiltColumns };

const isFirst: Takes = (place) => place % 2 === 0;
const isSecond: Takes = (place) => !isFirst(place);

/** All of a text's columns, read here. */
export async function readWhole(text: TextReading, watch: ReadingWatch): Promise<Result<ReadColumns, TableRefusal>> {
  const read = await readRows(text, watch);
  return read.ok ? done({ builder: read.value, columns: read.value.columns() }) : read;
}

/**
 * The same, half of the columns read here and half beside. Every row is split twice, which is quick; what takes its time
 * is to find each cell among those before it.
 */
export async function readInHalves(
  text: TextReading,
  watch: ReadingWatch,
  readsHalf: ReadsHalf,
): Promise<Result<ReadColumns, TableRefusal>> {
  const stamp = await stampOf(text.path);
  const beside = readsHalf(text);
  const read = await readRows(text, watch, isFirst);
  if (!read.ok) return read;
  const builder = read.value;
  const first = sharedColumns(builder.columns());
  const second = (await beside) ?? (await readSecondHalf(text, { signal: watch.signal }));
  if (watch.signal?.aborted) return refused({ kind: 'importCancelled' });
  // In a file that was written to meanwhile, the halves of a row need not belong together.
  const isSame = second?.rows === builder.rows && isSameFile(stamp, await stampOf(text.path));
  if (second === null || !isSame) return readWhole(text, watch);
  const both = [...first, ...second.columns].map(([place, column]) => [place, columnFrom(column)] as const);
  return done({ builder, columns: new Map(both) });
}

/** The second half of a text's columns: what is read beside; null where the text is refused. */
export async function readSecondHalf(text: TextReading, watch: ReadingWatch = {}): Promise<HalfTable | null> {
  const read = await readRows(text, watch, isSecond);
  return read.ok ? { rows: read.value.rows, columns: sharedColumns(read.value.columns()) } : null;
}

function sharedColumns(columns: BuiltColumns): Map<number, SharedColumn> {
  return new Map([...columns].map(([place, column]) => [place, sharedColumn(column)]));
}
