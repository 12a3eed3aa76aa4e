import { defaultLimits } from '#shared/import/limits.ts';
import type { Table } from '#shared/import/table.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import { decodedHead } from '../sniff/decoded-head.ts';
import { findTextForm } from '../sniff/find-delimiter.ts';
import { findEncoding, isKnownEncoding } from '../sniff/find-encoding.ts';
import type { FoundFormat } from '../sniff/sniff-format.ts';
import { readInHalves, readWhole } from './read-halves.ts';
import type { Reading } from './read-table.ts';

/** Reads a text table, once it is found how it is written. */
export async function readText(
  path: string,
  found: FoundFormat,
  reading: Reading,
): Promise<Result<Table, TableRefusal>> {
  const { options = {}, limits = defaultLimits, beside } = reading;
  if (found.bytes > limits.textMegabytes * 1e6) {
    return refused({
      kind: 'tableTooLarge',
      of: 'text',
      path,
      megabytes: Math.round(found.bytes / 1e6),
      limit: limits.textMegabytes,
    });
  }
  const encoding = options.encoding ?? (await findEncoding(path, found.head));
  if (!isKnownEncoding(encoding)) return refused({ kind: 'tableUnknownEncoding', path, encoding });
  const whole = found.bytes <= found.head.length;
  const form = findTextForm(decodedHead(found.head, encoding), whole, options);
  const text = { path, bytes: found.bytes, encoding, form, limits, wantedHeader: options.headerRow };
  const read =
    beside === undefined || found.bytes < beside.from
      ? await readWhole(text, reading)
      : await readInHalves(text, reading, beside.readsHalf);
  if (!read.ok) return read;
  const { builder, columns } = read.value;
  const { delimiter, quote } = form;
  return builder.built({ format: 'csv', encoding, delimiter, quote, sheet: '', sheets: [] }, columns);
}
