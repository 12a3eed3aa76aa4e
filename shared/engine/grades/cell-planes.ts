import { everyone, nobody } from '../columns/every-plane.ts';
import { both, either, without } from '../columns/plane-room.ts';
import type { Reached } from './grade-of.ts';

/** Where a lead's grade is one of those wanted, by its index in `gradesOf`; made of the thresholds' planes. */
export function gradeBits(rows: number, { fit, engagement }: Reached, wanted: readonly boolean[]): Uint32Array {
  const width = engagement.length + 1;
  const rowsOf = Array.from({ length: fit.length + 1 }, (_, letter) =>
    wanted.slice(letter * width, (letter + 1) * width),
  );
  // Letters that want the same numbers are taken together.
  const kinds = new Map(rowsOf.map((numbers) => [numbers.join(), numbers]));
  const parts = [...kinds].flatMap(([kind, numbers]) => {
    const letters = rowsOf.map((own) => own.join() === kind);
    const place = placeBits(rows, engagement, numbers);
    return place === null ? [] : [meeting(rows, placeBits(rows, fit, letters) as Uint32Array, place)];
  });
  return parts.length === 0 ? nobody(rows) : parts.reduce(either);
}

/** Where a total's place is one of those wanted; null where none is. Places side by side are one run. */
function placeBits(rows: number, reached: readonly Uint32Array[], wanted: readonly boolean[]): Uint32Array | null {
  let bits: Uint32Array | null = null;
  for (let from = 0; from < wanted.length; from++) {
    if (wanted[from] !== true) continue;
    let to = from;
    while (wanted[to + 1] === true) to++;
    // Who reaches a place's threshold stands there or better; the worst needs none.
    const upTo = reached[to] ?? everyone(rows);
    const better = reached[from - 1];
    const run = better === undefined ? upTo : without(upTo, better);
    bits = bits === null ? run : either(bits, run);
    from = to;
  }
  return bits;
}

function meeting(rows: number, a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a === everyone(rows)) return b;
  return b === everyone(rows) ? a : both(a, b);
}
