import { trimmed } from '../values/normalise-text.ts';
import { distinctForms, type WordsSought } from './distinct-forms.ts';
import type { TableColumn } from './table.ts';
import { textReader } from './utf8-column.ts';

/** A value of a column: cells that are equal by V3, in their commonest spelling. */
export type KnownValue = { readonly form: string; readonly text: string; readonly count: number };

/**
 * The values of a column by their place: the most frequent first, equal counts in order of the file. A column of a million
 * has none of them as objects; texts are made when they are asked for.
 */
export type ColumnValues = {
  readonly length: number;
  /** By place: cells that have it. */
  readonly counts: Uint32Array;
  readonly formAt: (place: number) => string;
  /** The places of those whose forms are among the words, in order. */
  readonly placesIn: (words: WordsSought) => number[];
  readonly textAt: (place: number) => string;
  /** The column's code of that text. */
  readonly codeAt: (place: number) => number;
  /** Cells without text. */
  readonly empty: number;
  /** By the column's code: the value's place, −1 for empty cells. */
  readonly placeOf: Int32Array;
};

/** The values of a column, compared by V3. */
export function valuesOf({ column, counts }: TableColumn): ColumnValues {
  const forms = distinctForms(column);
  const textOf = textReader(column);
  const once = allOnce(forms.placeOf, forms.count, counts);
  if (once !== null) {
    return {
      ...forms,
      ...once,
      length: forms.count,
      counts: new Uint32Array(forms.count).fill(1),
      textAt: (place) => trimmed(textOf(once.codeAt(place))),
    };
  }
  const { placeOf: formOf, count, formAt, placesIn } = forms;
  const totals = new Uint32Array(count);
  /** How often the commonest spelling comes, and which it is. */
  const most = new Uint32Array(count);
  const spelling = new Uint32Array(count);
  let empty = 0;
  for (let code = 0; code < formOf.length; code++) {
    const form = formOf[code] as number;
    const own = counts[code] as number;
    if (form < 0) {
      empty += own;
      continue;
    }
    totals[form] = (totals[form] as number) + own;
    if (own <= (most[form] as number)) continue;
    most[form] = own;
    spelling[form] = code;
  }
  const order = byCount(totals);
  const rank = new Int32Array(count);
  for (let place = 0; place < count; place++) rank[order[place] as number] = place;
  const placeOf = new Int32Array(formOf.length);
  for (let code = 0; code < formOf.length; code++) {
    const form = formOf[code] as number;
    placeOf[code] = form < 0 ? -1 : (rank[form] as number);
  }
  const codeAt = (place: number) => spelling[order[place] as number] as number;
  return {
    length: count,
    counts: order.map((form) => totals[form] as number),
    formAt: (place) => formAt(order[place] as number),
    placesIn: (words) =>
      placesIn(words)
        .map((form) => rank[form] as number)
        .sort((a, b) => a - b),
    textAt: (place) => trimmed(textOf(codeAt(place))),
    codeAt,
    empty,
    placeOf,
  };
}

/**
 * Ids, addresses and numbers of telephones differ from cell to cell: their values come in the order of their codes. Null
 * where two cells have one value.
 */
function allOnce(
  placeOf: Int32Array,
  count: number,
  counts: Uint32Array,
): { readonly codeAt: (place: number) => number; readonly empty: number } | null {
  let [filled, empty] = [0, 0];
  for (let code = 0; code < placeOf.length; code++) {
    const own = counts[code] as number;
    if ((placeOf[code] as number) < 0) empty += own;
    else if (own === 1) filled++;
    else return null;
  }
  if (filled !== count) return null;
  if (filled === placeOf.length) return { codeAt: (place) => place, empty };
  const codes = new Uint32Array(count);
  placeOf.forEach((place, code) => {
    if (place >= 0) codes[place] = code;
  });
  return { codeAt: (place) => codes[place] as number, empty };
}

/** The value at a place. */
export function valueAt({ formAt, textAt, counts }: ColumnValues, place: number): KnownValue {
  return { form: formAt(place), text: textAt(place), count: counts[place] as number };
}

/** The first values, at most so many; of those only that `isIn`. */
export function firstValues(
  values: ColumnValues,
  most: number,
  isIn: (place: number) => boolean = () => true,
): KnownValue[] {
  const first: KnownValue[] = [];
  for (let place = 0; place < values.length && first.length < most; place++) {
    if (isIn(place)) first.push(valueAt(values, place));
  }
  return first;
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
