import type { BuildPiece } from './build-leads.ts';
import type { BuildSummary } from './host-messages.ts';
import type { ReportLine, ReportReason } from './import-done.ts';
import type { Table } from './table.ts';
import { cellAt } from './utf8-column.ts';

/** A row that was left out, with its cells in the order of the source's columns, to be mended and brought in again. */
export type RefusedRow = { readonly row: number; readonly reason: ReportReason; readonly cells: readonly string[] };

/** So many are kept with the data set; whoever has more refused rows than this mends the source itself. */
export const mostRefusedRows = 100_000;
const mostCharacters = 50_000_000;
const batch = 1000;

const refusing: ReadonlySet<ReportReason> = new Set([
  'noId',
  'noLead',
  'unknownLead',
  'ambiguousLead',
  'noType',
  'noDay',
  'unreadableDay',
]);

/** A build's pieces, and beside each report the rows that it says were left out. Merged rows are none. */
export function* withRefusedRows(
  table: Table,
  pieces: Generator<BuildPiece, BuildSummary>,
): Generator<BuildPiece, BuildSummary> {
  const room = { rows: mostRefusedRows, characters: mostCharacters };
  const troubled = table.troubles.filter(({ refused }) => refused);
  yield* inBatches(troubled.map(({ row, kind, cells }) => ({ row, reason: kind, cells: inOrder(table, cells) })));
  for (;;) {
    const next = pieces.next();
    if (next.done) return next.value;
    yield next.value;
    if (next.value.kind === 'report') yield* inBatches(rowsOf(next.value.lines));
  }

  function* rowsOf(lines: readonly ReportLine[]): Generator<RefusedRow> {
    for (const { row: number, reason } of lines) {
      const row = refusing.has(reason) ? rowNumbered(table.rowNumbers, number) : -1;
      if (row < 0) continue;
      yield {
        row: number,
        reason,
        cells: table.columns.map(({ column }) => cellAt(column, row)),
      };
    }
  }

  function* inBatches(rows: Iterable<RefusedRow>): Generator<BuildPiece> {
    let full: RefusedRow[] = [];
    for (const row of rows) {
      room.characters -= row.cells.reduce((sum, { length }) => sum + length, 0);
      if (room.rows === 0 || room.characters < 0) break;
      room.rows--;
      full.push(row);
      if (full.length < batch) continue;
      yield { kind: 'leftOut', rows: full };
      full = [];
    }
    if (full.length > 0) yield { kind: 'leftOut', rows: full };
  }
}

/** Cells as they stand in the file, in the order of the table's columns; what is beyond them at the end. */
function inOrder({ columns }: Table, cells: readonly string[]): string[] {
  const places = columns.map(({ key }) => Number(key.slice(1)));
  const beyond = cells.slice(Math.max(-1, ...places) + 1);
  const last = beyond.findLastIndex((text) => text.trim() !== '');
  return [...places.map((place) => cells[place] ?? ''), ...beyond.slice(0, last + 1)];
}

/** The table's row with this number in the file, or −1. */
function rowNumbered(numbers: Uint32Array, wanted: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = numbers[middle] as number;
    if (at === wanted) return middle;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
