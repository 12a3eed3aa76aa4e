import { trimmed } from '../values/normalise-text.ts';
import { distinctForms } from './distinct-forms.ts';
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
  const { placeOf: placeOfCode, forms } = distinctForms(column.values);
  const totals = new Uint32Array(forms.length);
  /** How often the commonest spelling comes, and which it is. */
  const most = new Uint32Array(forms.length);
  const spelling = new Uint32Array(forms.length);
  let empty = 0;
  for (let code = 0; code < placeOfCode.length; code++) {
    const place = placeOfCode[code] as number;
    const count = counts[code] as number;
    if (place < 0) {
      empty += count;
      continue;
    }
    totals[place] = (totals[place] as number) + count;
    if (count <= (most[place] as number)) continue;
    most[place] = count;
    spelling[place] = code;
  }
  const order = byCount(totals);
  const rank = new Int32Array(order.length);
  const values = new Array<KnownValue>(order.length);
  for (let at = 0; at < order.length; at++) {
    const place = order[at] as number;
    rank[place] = at;
    const text = trimmed(column.values[spelling[place] as number] as string);
    values[at] = { form: forms[place] as string, text, count: totals[place] as number };
  }
  return { empty, values, placeOf: placeOfCode.map((place) => (place < 0 ? -1 : (rank[place] as number))) };
}

/** The places of the counts, the largest first, equal ones as they stand: sorted by counting. */
function byCount(totals: Uint32Array): Uint32Array {
  let most = 0;
  for (const total of totals) if (total > most) most = total;
  const next = new Uint32Array(most + 2);
  for (const total of totals) next[most - total + 1] = (next[most - total + 1] as number) + 1;
  for (let at = 1; at < next.length; at++) next[at] = (next[at] as number) + (next[at - 1] as number);
  const order = new Uint32Array(totals.length);
  totals.forEach((total, place) => {
    const at = next[most - total] as number;
    next[most - total] = at + 1;
    order[at] = place;
  });
  return order;
}
