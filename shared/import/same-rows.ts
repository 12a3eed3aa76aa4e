import type { TextColumn } from '../engine/lead-data.ts';
import { isUnknown } from '../values/missing.ts';
import { placesOfForms } from './distinct-forms.ts';
import { textReader } from './utf8-column.ts';

/** Rows of one lead, two or more, in the order of the file. */
export type SameRows = readonly number[];

/** A column by what its cells name: `names[row]` is the same number for the same name, −1 where there is none. */
export type NamedRows = { readonly names: Int32Array; readonly count: number };

/** What each row names, compared by V3 or by `formOf`; markers and empty cells name nobody (V2). */
export function namesOf(
  column: TextColumn,
  formOf: ((text: string) => string) | null,
  markers: ReadonlySet<string>,
): NamedRows {
  const { codes } = column;
  const places = formOf === null ? placesOfForms(column) : placesBy(column.values, formOf);
  const nameOfCode = markers.size === 0 ? places : withoutMarkers(places, column, markers);
  const names = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const name = nameOfCode[codes[row] as number] as number;
    names[row] = name;
    if (name >= count) count = name + 1;
  }
  return { names, count };
}

function withoutMarkers(places: Int32Array, column: TextColumn, markers: ReadonlySet<string>): Int32Array {
  const textAt = textReader(column);
  return places.map((place, code) => (place < 0 || isUnknown(textAt(code), markers) ? -1 : place));
}

function placesBy(values: readonly string[], formOf: (text: string) => string): Int32Array {
  const places = new Map<string, number>();
  return Int32Array.from(values, (text) => {
    const form = formOf(text);
    if (form === '') return -1;
    const place = places.get(form) ?? places.size;
    places.set(form, place);
    return place;
  });
}

/** The rows, of those given or of all, that share a name with another; in the order of their first rows. */
export function sameRows({ names, count }: NamedRows, rows: Uint32Array | null = null): SameRows[] {
  const times = new Uint32Array(count);
  const all = rows?.length ?? names.length;
  const rowAt = (at: number) => rows?.[at] ?? at;
  for (let at = 0; at < all; at++) {
    const name = names[rowAt(at)] as number;
    if (name >= 0) times[name] = (times[name] as number) + 1;
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < all; at++) {
    const row = rowAt(at);
    const name = names[row] as number;
    if (name < 0 || (times[name] as number) < 2) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
