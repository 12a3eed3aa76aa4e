import { maskOf, wordsFor } from '../columns/planes.ts';

/** Where totals reach each threshold, best first. */
type Reached = { readonly fit: readonly Uint32Array[]; readonly engagement: readonly Uint32Array[] };

/** Where a lead's grade is one of those wanted, by its index in `gradesOf`; made of the thresholds' planes, word by word. */
export function gradeBits(rows: number, { fit, engagement }: Reached, wanted: readonly boolean[]): Uint32Array {
  const plane = new Uint32Array(wordsFor(rows));
  const width = engagement.length + 1;
  for (let letter = 0; letter <= fit.length; letter++) {
    const columns = wanted.slice(letter * width, (letter + 1) * width);
    if (!columns.includes(true)) continue;
    for (let w = 0; w < plane.length; w++) {
      let numbers = 0;
      for (let number = 0; number < width; number++) {
        if (columns[number] === true) numbers |= between(engagement, number, w, rows);
      }
      plane[w] = (plane[w] as number) | (between(fit, letter, w, rows) & numbers);
    }
  }
  return plane;
}

/** Reaches this threshold and not the better one before it; the worst place needs none. */
function between(reached: readonly Uint32Array[], place: number, w: number, rows: number): number {
  const own = place < reached.length ? ((reached[place] as Uint32Array)[w] as number) : maskOf(w, rows);
  return place === 0 ? own : own & ~((reached[place - 1] as Uint32Array)[w] as number);
}
