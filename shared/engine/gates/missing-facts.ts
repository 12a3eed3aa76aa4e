import { keysOf } from '../../model/field-keys.ts';
import type { Model } from '../../model/model.ts';
import { bitAt, eachBit, maskOf } from '../columns/planes.ts';
import { serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import { heldText } from './held-because.ts';
import type { GateResult } from './judge-gates.ts';

/** Which of a gate's required facts each lead lacks: an index in `texts`; 0, the empty text, where it lacks none. */
export type MissingFacts = { readonly which: Uint32Array; readonly texts: readonly string[] };

export function missingFacts(source: Source, model: Model, { gate, known, allKnown }: GateResult): MissingFacts {
  const keys = gate.requires.map(keysOf(model));
  return source.derive(`missing ${serialsOf(known)} of ${source.rows}: ${keys.join(', ')}`, () =>
    workOut(source.rows, known, allKnown, keys),
  );
}

function workOut(
  rows: number,
  known: readonly Uint32Array[],
  allKnown: Uint32Array,
  keys: readonly string[],
): MissingFacts {
  const which = new Uint32Array(rows);
  const texts = new Map<string, number>([['', 0]]);
  // Sets of facts, up to 50 of them, told apart by a number that a double holds exactly.
  const numbers = new Map<number, number>();
  const lacking = allKnown.map((word, w) => ~word & maskOf(w, rows));
  eachBit(lacking, (row) => {
    let set = 0;
    for (const bits of known) set = set * 2 + (bitAt(bits, row) ? 0 : 1);
    let at = numbers.get(set);
    if (at === undefined) {
      const fields = keys.filter((_, i) => !bitAt(known[i] as Uint32Array, row));
      const text = heldText({ kind: 'missing', fields: [...new Set(fields)] });
      at = texts.get(text) ?? texts.size;
      texts.set(text, at);
      numbers.set(set, at);
    }
    which[row] = at;
  });
  return { which, texts: [...texts.keys()] };
}
