import type { TextColumn } from '../engine/lead-data.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { ByteTexts, hashOf, type TextBytes } from './byte-texts.ts';
import { textsIn, Utf8Column } from './utf8-column.ts';

/** Texts told apart by V3: `placeOf[code]` is the same for texts of one form, in the order of their first; −1 for blank ones. */
export type DistinctForms = {
  readonly placeOf: Int32Array;
  readonly count: number;
  readonly formAt: (place: number) => string;
  /** The places of those forms that are among the words. */
  readonly placesIn: (words: WordsSought) => number[];
};

/** Words to be found among very many forms, few of which begin as one of them does. */
export type WordsSought = {
  readonly words: ReadonlySet<string>;
  /** By the first byte of a form: whether a word may begin with it. */
  readonly begins: Uint8Array;
};

/** Words in their form (V3). */
export function wordsSought(words: ReadonlySet<string>): WordsSought {
  const begins = new Uint8Array(256).fill(1, 128);
  for (const word of words) begins[Math.min(word.charCodeAt(0), 255)] = 1;
  return { words, begins };
}

const known = new WeakMap<object, Int32Array>();

/** The distinct forms of a column's texts, each of which is there once. */
export function distinctForms(column: TextColumn): DistinctForms {
  const found = column instanceof Utf8Column ? formsOfBytes(column) : formsOfTexts(column.values);
  known.set(textsIn(column), found.placeOf);
  return found;
}

/** The places alone: worked out once for a column's texts, however often they are asked for. */
export function placesOfForms(column: TextColumn): Int32Array {
  return known.get(textsIn(column)) ?? distinctForms(column).placeOf;
}

function formsOfTexts(values: readonly string[]): DistinctForms {
  const forms: string[] = [];
  const places = new Map<string, number>();
  const placeOf = Int32Array.from(values, (text) => {
    const form = normaliseText(text);
    if (form === '') return -1;
    const place = places.get(form) ?? forms.length;
    if (place === forms.length) {
      places.set(form, place);
      forms.push(form);
    }
    return place;
  });
  return {
    placeOf,
    count: forms.length,
    formAt: (place) => forms[place] as string,
    placesIn: ({ words }) => forms.flatMap((form, place) => (words.has(form) ? [place] : [])),
  };
}

function formsOfBytes(column: Utf8Column): DistinctForms {
  const how = writingOf(column);
  // A text in plain writing differs from its form by its capitals only.
  return how.isPlain && !(how.hasCapitals && how.hasSmall) ? formsApart(column, how.hasCapitals) : formsJoined(column);
}

/**
 * Texts whose forms are as many: each is its own, or all are capitals, signs and digits. Ids, addresses and numbers are
 * written so, and there are many of them.
 */
function formsApart(column: Utf8Column, hasCapitals: boolean): DistinctForms {
  const { ends, count } = column.texts;
  const placeOf = new Int32Array(count);
  let blank = count;
  for (let code = 0; code < count; code++) {
    if (ends[code] === (code === 0 ? 0 : ends[code - 1])) blank = code;
    placeOf[code] = code < blank ? code : code === blank ? -1 : code - 1;
  }
  const textAt = (place: number) => column.textAt(place < blank ? place : place + 1);
  const formAt = hasCapitals ? (place: number) => textAt(place).toLowerCase() : textAt;
  const all = blank === count ? count : count - 1;
  const firstOf = (place: number) => {
    const byte = firstByte(column, place < blank ? place : place + 1);
    return byte >= 65 && byte <= 90 ? byte + 32 : byte;
  };
  return { placeOf, count: all, formAt, placesIn: (sought) => placesIn(sought, all, firstOf, formAt) };
}

function firstByte({ texts: { bytes, ends } }: Utf8Column, code: number): number {
  return bytes[code === 0 ? 0 : (ends[code - 1] as number)] as number;
}

function placesIn(
  { words, begins }: WordsSought,
  count: number,
  firstOf: (place: number) => number,
  formAt: (place: number) => string,
): number[] {
  const places: number[] = [];
  for (let place = 0; place < count; place++) {
    if (begins[firstOf(place)] === 1 && words.has(formAt(place))) places.push(place);
  }
  return places;
}

/** Forms that have to be looked up, as bytes too. */
function formsJoined(column: Utf8Column): DistinctForms {
  const { bytes, ends, count } = column.texts;
  const forms = new ByteTexts();
  const placeOf = new Int32Array(count);
  let own = new Uint8Array(1024);
  let start = 0;
  for (let code = 0; code < count; code++) {
    const end = ends[code] as number;
    let length = end - start;
    if (own.length < length) own = new Uint8Array(length * 2);
    if (!lowered(bytes, start, end, own)) {
      const form = normaliseText(column.textAt(code));
      if (own.length < form.length * 3) own = new Uint8Array(form.length * 6);
      length = column.utf8.encode(form, own);
    }
    placeOf[code] = length === 0 ? -1 : forms.add(own, 0, length, hashOf(own, 0, length));
    start = end;
  }
  forms.end();
  const joined = new Utf8Column(forms.texts, new Uint32Array(), column.utf8);
  const formAt = (place: number) => joined.textAt(place);
  const firstOf = (place: number) => firstByte(joined, place);
  return {
    placeOf,
    count: forms.count,
    formAt,
    placesIn: (sought) => placesIn(sought, forms.count, firstOf, formAt),
  };
}

const space = 32;

/** Writes a text's form into `into`, where it is visible ASCII and single spaces between: its small letters. @returns whether it is */
function lowered(bytes: Uint8Array, start: number, end: number, into: Uint8Array): boolean {
  let before = space;
  for (let at = start, to = 0; at < end; at++, to++) {
    const byte = bytes[at] as number;
    if (byte < space || byte > 126 || (byte === space && before === space)) return false;
    into[to] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    before = byte;
  }
  return before !== space || start === end;
}

/** Whether all texts are visible ASCII with single spaces between, and which letters they have. */
function writingOf({ texts }: Utf8Column): { isPlain: boolean; hasCapitals: boolean; hasSmall: boolean } {
  const { bytes, ends, count } = texts;
  const length = count === 0 ? 0 : (ends[count - 1] as number);
  let seen = 0;
  for (let at = 0; at < length; at++) seen |= kinds[bytes[at] as number] as number;
  const isPlain = (seen & odd) === 0 && ((seen & blank) === 0 || hasSingleSpaces(texts));
  return { isPlain, hasCapitals: (seen & capital) !== 0, hasSmall: (seen & small) !== 0 };
}

const [odd, blank, capital, small] = [1, 2, 4, 8];
/** What each byte is in plain writing. */
const kinds = Uint8Array.from({ length: 256 }, (_none, byte) => {
  if (byte < space || byte > 126) return odd;
  if (byte === space) return blank;
  return byte >= 65 && byte <= 90 ? capital : byte >= 97 && byte <= 122 ? small : 0;
});

/** Whether no text begins or ends with a space, or has two side by side. */
function hasSingleSpaces({ bytes, ends, count }: TextBytes): boolean {
  let start = 0;
  for (let code = 0; code < count; code++) {
    const end = ends[code] as number;
    let before = space;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === space && before === space) return false;
      before = byte;
    }
    if (before === space && end > start) return false;
    start = end;
  }
  return true;
}
