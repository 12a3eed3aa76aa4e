import { normaliseText, trimmed } from '../values/normalise-text.ts';
import type { TableColumn } from './table.ts';

/** A value of a column: cells that are equal by V3, in their commonest spelling. */
export type KnownValue = { readonly form: string; readonly text: string; readonly count: number };

export type ColumnValues = {
  /** Cells without text. */
  readonly empty: number;
  /** Every other value, the most frequent first, equal counts in order of the file. */
  readonly values: readonly KnownValue[];
  /** By the column's code: the place in `values`, −1 for empty cells. */
  readonly placeOf: Int32Array;
};

/** The values of a column, compared by V3. */
export function valuesOf({ column, counts }: TableColumn): ColumnValues {
  const byForm = new Map<string, { form: string; text: string; count: number; most: number; codes: number[] }>();
  let empty = 0;
  for (let code = 0; code < column.values.length; code++) {
    const raw = column.values[code] ?? '';
    const count = counts[code] ?? 0;
    const form = normaliseText(raw);
    if (form === '') {
      empty += count;
      continue;
    }
    const known = byForm.get(form);
    if (known === undefined) {
      byForm.set(form, { form, text: trimmed(raw), count, most: count, codes: [code] });
      continue;
    }
    known.count += count;
    known.codes.push(code);
    if (count > known.most) {
      known.text = trimmed(raw);
      known.most = count;
    }
  }
  const sorted = [...byForm.values()].sort((a, b) => b.count - a.count);
  const placeOf = new Int32Array(column.values.length).fill(-1);
  sorted.forEach(({ codes }, place) => {
    for (const code of codes) placeOf[code] = place;
  });
  return { empty, values: sorted.map(({ form, text, count }) => ({ form, text, count })), placeOf };
}
