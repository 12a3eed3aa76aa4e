import type { TextColumn } from '../engine/lead-data.ts';
import { isUnknown } from '../values/missing.ts';
import { normaliseText } from '../values/normalise-text.ts';

/** Where the added rows go: `target[row]` is the row of the whole; below `before` it is a lead that was there. */
export type AppendedRows = {
  readonly before: number;
  readonly rows: number;
  readonly target: Uint32Array;
  /** How many rows were of leads that were there. */
  readonly updated: number;
};

/** Rows with an id that is there (V3) go to that lead, the others behind the last one. Without ids all of them do. */
export function appendedRows(
  base: TextColumn | null,
  added: TextColumn | null,
  before: number,
  more: number,
): AppendedRows {
  const rowOf = base === null || added === null ? new Map<string, number>() : rowsById(base);
  const forms = added?.values.map(normaliseText) ?? [];
  const target = new Uint32Array(more);
  let rows = before;
  let updated = 0;
  for (let row = 0; row < more; row++) {
    const there = added === null ? undefined : rowOf.get(forms[added.codes[row] ?? 0] ?? '');
    if (there !== undefined) updated++;
    target[row] = there ?? rows++;
  }
  return { before, rows, target, updated };
}

/** Leads by their id (V3); one without an id is nobody's. */
export function rowsById(column: TextColumn): ReadonlyMap<string, number> {
  const forms = column.values.map(normaliseText);
  const rowOf = new Map<string, number>();
  for (let row = 0; row < column.codes.length; row++) {
    const form = forms[column.codes[row] ?? 0] ?? '';
    if (form !== '' && !rowOf.has(form)) rowOf.set(form, row);
  }
  return rowOf;
}

/**
 * One column of the whole: the cells that were there, then the added ones. A lead that was there takes a cell that says
 * something; an unknown one (V2) leaves what is known. Either column may be missing: its cells are empty.
 */
export function appendedColumn(
  base: TextColumn | null,
  added: TextColumn | null,
  { before, rows, target }: AppendedRows,
  markers: ReadonlySet<string>,
): TextColumn {
  const values: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, values.length);
    return values.push(text) - 1;
  };
  const codes = new Uint32Array(rows);
  if (base !== null) {
    const own = base.values.map(placeOf);
    for (let row = 0; row < before; row++) codes[row] = own[base.codes[row] ?? 0] ?? 0;
  }
  if (added !== null) {
    const own = added.values.map(placeOf);
    const unknown = added.values.map((text) => isUnknown(text, markers));
    for (let row = 0; row < target.length; row++) {
      const code = added.codes[row] ?? 0;
      const to = target[row] as number;
      if (to >= before || !unknown[code]) codes[to] = own[code] ?? 0;
    }
  }
  return { values, codes };
}
