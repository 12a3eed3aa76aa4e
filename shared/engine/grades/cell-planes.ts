import { maskOf, wordsFor } from '../columns/planes.ts';
import type { Reached } from './grade-of.ts';

/** Where a lead's grade is one of those wanted, by its index in `gradesOf`; made of the thresholds' planes, word by word. */
export function gradeBits(rows: number, { fit, engagement }: Reached, wanted: readonly boolean[]): Uint32Array {
  const plane = new Uint32Array(wordsFor(rows));
  const width = engagement.length + 1;
  const pairs = wanted.flatMap((is, grade) => (is ? [[Math.floor(grade / width), grade % width] as const] : []));
  const letters = new Int32Array(fit.length + 1);
  const numbers = new Int32Array(width);
  for (let w = 0; w < plane.length; w++) {
    placesIn(letters, fit, w, rows);
    placesIn(numbers, engagement, w, rows);
    let bits = 0;
    for (let i = 0; i < pairs.length; i++) {
      const [letter, number] = pairs[i] as (typeof pairs)[number];
      bits |= (letters[letter] as number) & (numbers[number] as number);
    }
    plane[w] = bits;
  }
  return plane;
}

/** For each place, the leads that reach its threshold and not the better one before it; the worst place needs none. */
function placesIn(places: Int32Array, reached: readonly Uint32Array[], w: number, rows: number): void {
  let better = 0;
  for (let place = 0; place < reached.length; place++) {
    const own = (reached[place] as Uint32Array)[w] as number;
    places[place] = own & ~better;
    better = own;
  }
  places[reached.length] = maskOf(w, rows) & ~better;
}
