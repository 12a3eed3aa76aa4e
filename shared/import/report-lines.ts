import type { ImportDone, ReportLine } from './import-done.ts';
import type { RowTrouble } from './table.ts';

/** Rows that were not as the others, as lines of the report. */
export function troubleLines(troubles: readonly RowTrouble[]): ReportLine[] {
  return troubles.map(({ row, kind, raw }) => ({ row, column: '', raw, reason: kind }));
}

/** How many lines have each reason, the most frequent first. */
export function countReasons(lines: readonly ReportLine[]): ImportDone['reasons'] {
  const counts = new Map<ReportLine['reason'], number>();
  for (const { reason } of lines) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows);
}
