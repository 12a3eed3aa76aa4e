import { flaggedPlaces } from './plain-loops.ts';
import { orderOfTexts } from './text-order.ts';

/** Where each value of a column stands among the known ones: from 1, equal values alike; 0 is unknown. */
export type Ranks = { readonly of: Uint32Array; readonly highest: number };

/** Pauses after so many texts. */
const stretch = 100_000;

/** By V3 form; a value that `known` has as 0 is unknown. */
export function* rankTexts(forms: readonly string[], known: Uint8Array): Generator<number, Ranks> {
  const codes = flaggedPlaces(known);
  const texts = Array.from(codes, (code) => forms[code] as string);
  yield 0;
  const order = yield* orderOfTexts(texts);
  const of = new Uint32Array(forms.length);
  let rank = 0;
  let before: string | null = null;
  let done = 0;
  for (const place of order) {
    if (++done % stretch === 0) yield 1;
    const text = texts[place] as string;
    if (text !== before) rank += 1;
    before = text;
    of[codes[place] as number] = rank;
  }
  return { of, highest: rank };
}

/** NaN is unknown. */
export function rankNumbers(numbers: Float64Array): Ranks {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort();
  let different = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[different - 1]) sorted[different++] = sorted[i] as number;
  }
  const of = new Uint32Array(numbers.length);
  for (let code = 0; code < of.length; code++) {
    const number = numbers[code] as number;
    of[code] = Number.isNaN(number) ? 0 : placeOf(sorted, different, number) + 1;
  }
  return { of, highest: different };
}

/** The place of a number that is among the first `many`, which ascend. */
function placeOf(ascending: Float64Array, many: number, number: number): number {
  let low = 0;
  let high = many - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranks that are agreed beforehand: `places[code]` ascends from 0, −1 is unknown. */
export function rankPlaces(places: readonly number[]): Ranks {
  return { of: Uint32Array.from(places, (place) => place + 1), highest: Math.max(0, ...places) + 1 };
}
