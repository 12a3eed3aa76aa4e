import { basename } from 'node:path';
import { defaultLimits, type ImportLimits } from '#shared/import/limits.ts';
import { mendedTable } from '#shared/import/mended-table.ts';
import type { ColumnProfile, TableProfile } from '#shared/import/profile.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import type { TableOptions } from '#shared/import/table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result } from '#shared/lib/result.ts';
import { readTable } from '../files/table/read-table.ts';
import type { Watch } from './import-host.ts';

/** The answer of `accord profile` (CLI.md). */
export type ProfileAnswer = {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly looksLike: TableProfile['looksLike'];
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnProfile['type'];
    readonly filled: number;
    readonly known: number;
    readonly distinct: number;
    readonly missingMarkers: ColumnProfile['missing'];
    readonly min: string | null;
    readonly max: string | null;
    readonly examples: readonly string[];
    readonly top: ColumnProfile['top'];
    readonly unreadable: number;
    readonly notes: ColumnProfile['notes'];
  }[];
  readonly troubles: TableProfile['troubles'];
};

/** What a file holds, without importing. */
export async function runProfile(
  path: string,
  options: TableOptions,
  limits: ImportLimits = defaultLimits,
  watch: Watch = {},
): Promise<Result<ProfileAnswer, Failure>> {
  const table = await readTable(path, {
    options,
    limits,
    signal: watch.signal,
    progress: ({ rows, share }) => watch.progress?.({ rows, share, rate: 0 }),
  });
  if (!table.ok) return table;
  const { shape, rows, columns, file, looksLike, troubles } = profileTable(mendedTable(table.value), basename(path));
  const { format, encoding, delimiter, quote, sheet, headerRow } = shape;
  return done({
    file,
    format,
    encoding,
    delimiter,
    quote,
    sheet,
    headerRow,
    rows,
    looksLike,
    columns: columns.map(answerOf),
    troubles,
  });
}

function answerOf(column: ColumnProfile): ProfileAnswer['columns'][number] {
  const { header, type, filled, known, distinct, missing, min, max, examples, top, unreadable, notes } = column;
  return {
    name: header,
    type,
    filled,
    known,
    distinct,
    missingMarkers: missing,
    min,
    max,
    examples,
    top,
    unreadable,
    notes,
  };
}
