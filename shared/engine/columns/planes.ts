/**
 * The answers of a condition for all leads at once (C1): two bit planes, 32 leads to a word. A lead is *yes*
 * where its bit is set in `yes`, *unknown* where it is set in `unknown`, otherwise *no*; never both.
 * Bits past the last lead are always clear. Planes are never written to once they are handed out.
 */
export type Planes = { readonly rows: number; readonly yes: Uint32Array; readonly unknown: Uint32Array };

export type Answer = 'yes' | 'no' | 'unknown';

export function wordsFor(rows: number): number {
  return (rows + 31) >>> 5;
}

/** The bits of the last word that stand for leads. */
export function maskOf(word: number, rows: number): number {
  const left = rows - word * 32;
  return left >= 32 ? 0xffffffff : (2 ** left - 1) >>> 0;
}

export function samePlanes(rows: number, answer: Answer): Planes {
  const words = wordsFor(rows);
  const full = new Uint32Array(words);
  for (let w = 0; w < words; w++) full[w] = maskOf(w, rows);
  const none = new Uint32Array(words);
  return { rows, yes: answer === 'yes' ? full : none, unknown: answer === 'unknown' ? full : none };
}

/** No if any part is no, else unknown if any is unknown, else yes; of nothing: yes. */
export function allOf(rows: number, parts: readonly Planes[]): Planes {
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
  for (let row = 0; row < rows; row++) {
    const w = row >>> 5;
    const bit = row & 31;
    let sure = 0;
    let perhaps = 0;
    for (const part of parts) {
      sure += ((part.yes[w] as number) >>> bit) & 1;
      perhaps += ((part.unknown[w] as number) >>> bit) & 1;
    }
    if (sure >= n) yes[w] = (yes[w] as number) | (1 << bit);
    else if (sure + perhaps >= n) unknown[w] = (unknown[w] as number) | (1 << bit);
  }
  return { rows, yes, unknown };
}

export function answerAt(planes: Planes, row: number): Answer {
  if (bitAt(planes.yes, row)) return 'yes';
  return bitAt(planes.unknown, row) ? 'unknown' : 'no';
}

export function bitAt(plane: Uint32Array, row: number): boolean {
  return (((plane[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** How many bits are set. */
export function countBits(plane: Uint32Array): number {
  let count = 0;
  for (let w = 0; w < plane.length; w++) {
    let v = plane[w] as number;
    v -= (v >>> 1) & 0x55555555;
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    count += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
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

/** Adds an amount to each lead whose bit is set. */
export function addWhere(sums: Float64Array | Int32Array | Uint8Array, plane: Uint32Array, amount: number): void {
  if (amount === 0) return;
  for (let w = 0; w < plane.length; w++) {
    let bits = plane[w] as number;
    const first = w * 32;
    while (bits !== 0) {
      const row = first + (31 - Math.clz32(bits & -bits));
      sums[row] = (sums[row] as number) + amount;
      bits &= bits - 1;
    }
  }
}
