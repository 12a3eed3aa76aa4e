import { keysOf } from '../../model/field-keys.ts';
import type { Model } from '../../model/model.ts';
import { newCodes } from '../columns/codes.ts';
import { maskOf } from '../columns/every-plane.ts';
import { bitAt, eachBit } from '../columns/planes.ts';
import { serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import { countBoth } from '../kernels/count-planes.ts';
import type { Codes } from '../lead-data.ts';
import { heldText } from './held-because.ts';
import type { GateResult } from './judge-gates.ts';

/** Which of a gate's required facts each lead lacks: an index in `texts`; 0, the empty text, where it lacks none. */
export type MissingFacts = {
  readonly which: Codes;
  readonly texts: readonly string[];
  /** For each text, where it is what a lead lacks; null where there are too many. */
  readonly where: readonly Uint32Array[] | null;
};

/** More texts than this are counted lead by lead. */
const mostPlanes = 16;

/** How many leads of a plane lack what each text says. */
export function countMissing({ which, texts, where }: MissingFacts, leads: Uint32Array): readonly number[] {
  if (where !== null) return where.map((plane) => countBoth(leads, plane));
  const counts = new Array<number>(texts.length).fill(0);
  eachBit(leads, (row) => {
    const text = which[row] as number;
    counts[text] = (counts[text] as number) + 1;
  });
  return counts;
}

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
  // There are no more texts than sets of facts.
  const which = newCodes(rows, 2 ** known.length);
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
  const where = texts.size > mostPlanes ? null : planesOf(which, texts.size, lacking);
  return { which, texts: [...texts.keys()], where };
}

function planesOf(which: Codes, count: number, lacking: Uint32Array): Uint32Array[] {
  const planes = Array.from({ length: count }, () => new Uint32Array(lacking.length));
  eachBit(lacking, (row) => {
    const plane = planes[which[row] as number] as Uint32Array;
    plane[row >>> 5] = (plane[row >>> 5] as number) | (1 << (row & 31));
  });
  return planes;
}
