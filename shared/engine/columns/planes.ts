import { everyone, maskOf, nobody, wordsFor } from './every-plane.ts';
import { both, either } from './plane-room.ts';

/**
 * The answers of a condition for all leads at once (C1): two bit planes, 32 leads to a word. A lead is *yes*
 * where its bit is set in `yes`, *unknown* where it is set in `unknown`, otherwise *no*; never both.
 * Bits past the last lead are always clear. Planes are never written to once they are handed out.
 */
export type Planes = { readonly rows: number; readonly yes: Uint32Array; readonly unknown: Uint32Array };

export type Answer = 'yes' | 'no' | 'unknown';

export function samePlanes(rows: number, answer: Answer): Planes {
  const full = everyone(rows);
  const none = nobody(rows);
  return { rows, yes: answer === 'yes' ? full : none, unknown: answer === 'unknown' ? full : none };
}

/** Answers of which none is unknown. */
export function bitPlanes(rows: number, yes: Uint32Array): Planes {
  return { rows, yes, unknown: nobody(rows) };
}

/** No if any part is no, else unknown if any is unknown, else yes; of nothing: yes. */
export function allOf(rows: number, parts: readonly Planes[]): Planes {
  if (areSure(rows, parts)) return bitPlanes(rows, parts.map(({ yes }) => yes).reduce(both, everyone(rows)));
  const words = wordsFor(rows);
  const yes = new Uint32Array(words);
  const unknown = new Uint32Array(words);
  for (let w = 0; w < words; w++) {
    let every = maskOf(w, rows);
    let possible = every;
    for (const part of parts) {
      const partYes = part.yes[w] as number;
      every &= partYes;
      possible &= partYes | (part.unknown[w] as number);
    }
    yes[w] = every;
    unknown[w] = possible & ~every;
  }
  return { rows, yes, unknown };
}

/** Yes if any part is yes, else unknown if any is unknown, else no; of nothing: no. */
export function anyOf(rows: number, parts: readonly Planes[]): Planes {
  const [first] = parts;
  if (first === undefined) return bitPlanes(rows, nobody(rows));
  if (parts.length === 1) return first;
  if (areSure(rows, parts)) return bitPlanes(rows, parts.map(({ yes }) => yes).reduce(either));
  const words = wordsFor(rows);
  const yes = new Uint32Array(words);
  const unknown = new Uint32Array(words);
  for (let w = 0; w < words; w++) {
    let some = 0;
    let perhaps = 0;
    for (const part of parts) {
      some |= part.yes[w] as number;
      perhaps |= part.unknown[w] as number;
    }
    yes[w] = some;
    unknown[w] = perhaps & ~some;
  }
  return { rows, yes, unknown };
}

/** Nothing is unknown in any of them, and this is known without looking. */
function areSure(rows: number, parts: readonly Planes[]): boolean {
  const none = nobody(rows);
  return parts.every(({ unknown }) => unknown === none);
}

/** Swaps yes and no. */
export function notOf(part: Planes): Planes {
  const yes = new Uint32Array(part.yes.length);
  for (let w = 0; w < yes.length; w++) {
    yes[w] = ~((part.yes[w] as number) | (part.unknown[w] as number)) & maskOf(w, part.rows);
  }
  return { rows: part.rows, yes, unknown: part.unknown };
}

/** Yes when n parts are yes; no when yes and unknown parts together are fewer than n; else unknown. */
export function atLeastOf(rows: number, n: number, parts: readonly Planes[]): Planes {
  const words = wordsFor(rows);
  const yes = new Uint32Array(words);
  const unknown = new Uint32Array(words);
  const sure = new Int32Array(bitsFor(parts.length));
  const possible = new Int32Array(sure.length);
  for (let w = 0; w < words; w++) {
    sure.fill(0);
    possible.fill(0);
    for (const part of parts) {
      countIn(sure, part.yes[w] as number);
      countIn(possible, (part.yes[w] as number) | (part.unknown[w] as number));
    }
    const enough = reaches(sure, n) & maskOf(w, rows);
    yes[w] = enough;
    unknown[w] = reaches(possible, n) & maskOf(w, rows) & ~enough;
  }
  return { rows, yes, unknown };
}

/** Adds 1 to 32 counters at once: bit i of `counters[b]` is bit b of the counter of lead i. */
function countIn(counters: Int32Array, bits: number): void {
  let carry = bits;
  for (let b = 0; b < counters.length && carry !== 0; b++) {
    const before = counters[b] as number;
    counters[b] = before ^ carry;
    carry &= before;
  }
}

/** Where a counter is n or more, compared from its highest bit down. */
function reaches(counters: Int32Array, n: number): number {
  if (n >= 2 ** counters.length) return 0;
  let more = 0;
  let same = -1;
  for (let b = counters.length - 1; b >= 0; b--) {
    const bits = counters[b] as number;
    if (((n >>> b) & 1) === 1) same &= bits;
    else {
      more |= same & bits;
      same &= ~bits;
    }
  }
  return more | same;
}

function bitsFor(count: number): number {
  return 32 - Math.clz32(count);
}

export function answerAt(planes: Planes, row: number): Answer {
  if (bitAt(planes.yes, row)) return 'yes';
  return bitAt(planes.unknown, row) ? 'unknown' : 'no';
}

export function bitAt(plane: Uint32Array, row: number): boolean {
  return (((plane[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** Calls back for each lead whose bit is set, in order. */
export function eachBit(plane: Uint32Array, visit: (row: number) => void): void {
  for (let w = 0; w < plane.length; w++) {
    let bits = plane[w] as number;
    while (bits !== 0) {
      visit(w * 32 + (31 - Math.clz32(bits & -bits)));
      bits &= bits - 1;
    }
  }
}
