import { readFact } from '../engine/columns/fact-column.ts';
import type { TextColumn } from '../engine/lead-data.ts';
import type { Reading } from '../model/data-set.ts';
import type { Field, FieldType } from '../model/field.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import type { ReportLine, ReportReason } from './import-done.ts';
import { hasOnlyAddresses } from './known-readings.ts';
import { textCount, textReader } from './utf8-column.ts';

/** Lines of one column that the report lists; what is beyond them is counted in a last line. */
const mostLines = 100_000;

/** Every cell that the field's type cannot read (V4), with its row; markers are unknown, not unreadable (V2). */
export function unreadableCells(
  header: string,
  column: TextColumn,
  field: Field,
  reading: Reading,
  timeZone: string,
  rowNumber: (row: number) => number,
): { readonly count: number; readonly examples: readonly string[]; readonly lines: ReportLine[] } {
  const reason = reasonOf(field.type);
  const isRead = reason === null || (field.type === 'email' && hasOnlyAddresses(column));
  if (isRead) return { count: 0, examples: [], lines: [] };
  const markers = missingMarkers(field.missing);
  const count = textCount(column);
  const textAt = textReader(column);
  const bad = new Uint8Array(count);
  const examples: string[] = [];
  for (let code = 0; code < count; code++) {
    const raw = textAt(code);
    if (readFact(raw, field, reading, timeZone) !== null || isUnknown(raw, markers)) continue;
    bad[code] = 1;
    if (examples.length < 5) examples.push(raw);
  }
  const lines: ReportLine[] = [];
  let cells = 0;
  if (examples.length > 0) {
    for (let row = 0; row < column.codes.length; row++) {
      const code = column.codes[row] ?? 0;
      if (bad[code] === 0) continue;
      cells++;
      if (cells <= mostLines)
        lines.push({ row: rowNumber(row), column: header, raw: textAt(code).slice(0, 500), reason });
    }
    if (cells > mostLines) lines.push({ row: 0, column: header, raw: String(cells - mostLines), reason: 'andMore' });
  }
  return { count: cells, examples, lines };
}

function reasonOf(type: FieldType): ReportReason | null {
  switch (type) {
    case 'number':
      return 'unreadableNumber';
    case 'money':
      return 'unreadableMoney';
    case 'date':
      return 'unreadableDate';
    case 'yesno':
      return 'unreadableYesNo';
    case 'email':
      return 'unreadableEmail';
    case 'multi':
      return 'unreadableSet';
    default:
      return null;
  }
}
