import { normaliseText } from '../values/normalise-text.ts';
import type { JoinTarget } from './host-messages.ts';
import type { ReportReason } from './import-done.ts';

/** The row of the lead that a text names, or why there is none. */
export type LeadLookup = (raw: string) => number | ReportReason;

/** Leads by id or e-mail, compared by V3. Two leads of one e-mail cannot be told apart by it. */
export function leadLookup({ column, rows }: JoinTarget): LeadLookup {
  const forms = column.values.map(normaliseText);
  const rowOf = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const form = forms[column.codes[row] ?? 0] ?? '';
    if (form !== '') rowOf.set(form, rowOf.has(form) ? -1 : row);
  }
  const known = new Map<string, number | ReportReason>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const form = normaliseText(raw);
    const row = rowOf.get(form);
    const found = form === '' ? 'noLead' : row === undefined ? 'unknownLead' : row < 0 ? 'ambiguousLead' : row;
    known.set(raw, found);
    return found;
  };
}
