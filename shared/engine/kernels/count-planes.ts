import { type Bench, columns, kernels, results } from './kernels.ts';

/** Words at a time; several planes' stay in the processor's second memory. */
const block = 16_384;
const [at0 = 0, at1 = 0, at2 = 0, at3 = 0, at4 = 0] = columns(5, block * 4);

/** Copies words `from` to `to` of a plane, and clears what is left to a multiple of 4. */
export function loadWords(bench: Bench, plane: Uint32Array, from: number, to: number, at: number): void {
  bench.words.set(plane.subarray(from, to), at >> 2);
  const count = to - from;
  for (let w = count; w < whole(count); w++) bench.words[(at >> 2) + w] = 0;
}

/** The next multiple of 4. */
export function whole(words: number): number {
  return (words + 3) & ~3;
}

/** How many bits are set. */
export function countBits(plane: Uint32Array): number {
  const bench = kernels();
  let count = 0;
  for (let from = 0; from < plane.length; from += block) {
    const to = Math.min(plane.length, from + block);
    loadWords(bench, plane, from, to, at0);
    count += bench.countBits(at0, whole(to - from));
  }
  return count;
}

/** How many bits are set in both. */
export function countBoth(a: Uint32Array, b: Uint32Array): number {
  const bench = kernels();
  let count = 0;
  for (let from = 0; from < a.length; from += block) {
    const to = Math.min(a.length, from + block);
    loadWords(bench, a, from, to, at0);
    loadWords(bench, b, from, to, at1);
    count += bench.countBoth(at0, at1, whole(to - from));
  }
  return count;
}

/** How many bits are set, and how many of them in each of two other planes. */
export function countWith(plane: Uint32Array, won: Uint32Array, lost: Uint32Array): readonly [number, number, number] {
  const bench = kernels();
  bench.words.fill(0, results, 3);
  for (let from = 0; from < plane.length; from += block) {
    const to = Math.min(plane.length, from + block);
    loadWords(bench, plane, from, to, at0);
    loadWords(bench, won, from, to, at1);
    loadWords(bench, lost, from, to, at2);
    bench.countOutcomes(at0, at0, at1, at2, whole(to - from), results);
  }
  const [all = 0, first = 0, second = 0] = bench.words.subarray(results, 3);
  return [all, first, second];
}

/** How many leads are in any of the planes and in none of the others. */
export function countAnyBut(planes: readonly Uint32Array[], others: readonly Uint32Array[]): number {
  const bench = kernels();
  const length = planes[0]?.length ?? 0;
  let count = 0;
  const join = (all: readonly Uint32Array[], from: number, to: number, at: number): void => {
    bench.words.fill(0, at >> 2, (at >> 2) + block);
    for (const plane of all) {
      loadWords(bench, plane, from, to, at2);
      bench.join(at, at2, at, whole(to - from));
    }
  };
  for (let from = 0; from < length; from += block) {
    const to = Math.min(length, from + block);
    join(planes, from, to, at0);
    join(others, from, to, at1);
    bench.without(at0, at1, at0, whole(to - from));
    count += bench.countBits(at0, whole(to - from));
  }
  return count;
}

/** What leads are held for that a gate is shut for. */
export type HeldParts = {
  readonly excluded: number;
  readonly unknown: number;
  readonly nurture: number;
  readonly notMet: number;
  /** Where a required fact is lacking. */
  readonly lacking: Uint32Array;
};

type Held = {
  readonly held: Uint32Array;
  readonly excluded: Uint32Array;
  readonly allKnown: Uint32Array;
  readonly unknown: Uint32Array;
  readonly nurture: Uint32Array;
};

/** Parts the held leads by the first reason that applies (S4); writes over `lacking`. */
export function partHeld({ held, excluded, allKnown, unknown, nurture }: Held, lacking: Uint32Array): HeldParts {
  const bench = kernels();
  bench.words.fill(0, results, 4);
  for (let from = 0; from < held.length; from += block) {
    const to = Math.min(held.length, from + block);
    loadWords(bench, held, from, to, at0);
    loadWords(bench, excluded, from, to, at1);
    loadWords(bench, allKnown, from, to, at2);
    loadWords(bench, unknown, from, to, at3);
    loadWords(bench, nurture, from, to, at4);
    bench.partHeld(at0, at1, at2, at3, at4, whole(to - from), results);
    lacking.set(bench.words.subarray(at0 >> 2, (at0 >> 2) + to - from), from);
  }
  const [out = 0, perhaps = 0, warm = 0, cold = 0] = bench.words.subarray(results, 4);
  return { excluded: out, unknown: perhaps, nurture: warm, notMet: cold, lacking };
}
