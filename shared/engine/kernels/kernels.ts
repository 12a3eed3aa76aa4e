import { kernelBytes } from './kernel-bytes.ts';
import { startModule } from './web-assembly.ts';

/**
 * The engine's innermost loops, 4 numbers or 128 bits at a time, compiled from `assembly/` by `npm run kernels`. They see
 * a small memory of their own: columns are copied in and out block by block, which costs little where a block is read
 * from afar anyway, and so every column stays an ordinary array that nobody has to free.
 */
export type Kernels = {
  readonly daysWithin: (days: number, count: number, first: number, last: number, found: number) => number;
  readonly spreadNumbers: (packed: number, bits: number, base: number, count: number, to: number) => void;
  readonly addUp: (numbers: number, before: number, count: number) => number;
  readonly rankRuns: (leads: number, days: number, count: number, ranks: number, state: number) => void;
  readonly packNarrow: (codes: number, flags: number, plane: number, words: number) => void;
  readonly packWide: (codes: number, flags: number, plane: number, words: number) => void;
  readonly countBits: (plane: number, words: number) => number;
  readonly countBoth: (a: number, b: number, words: number) => number;
  readonly countOutcomes: (a: number, b: number, won: number, lost: number, words: number, counts: number) => void;
  readonly meet: (a: number, b: number, to: number, words: number) => void;
  readonly join: (a: number, b: number, to: number, words: number) => void;
  readonly without: (a: number, b: number, to: number, words: number) => void;
  readonly partHeld: (
    held: number,
    excluded: number,
    allKnown: number,
    unknown: number,
    nurture: number,
    words: number,
    counts: number,
  ) => void;
  readonly addWhere: (sums: number, before: number, gone: number, now: number, added: number, rows: number) => void;
  readonly addDifference: (sums: number, before: number, now: number, rows: number) => void;
  readonly addSpread: (sums: number, rows: number, spread: number) => void;
  readonly sumOf: (sums: number, rows: number) => number;
  readonly addClamped: (totals: number, sums: number, cap: number, floor: number, rows: number) => void;
  readonly clamp: (totals: number, cap: number, floor: number, rows: number) => void;
  readonly atLeast: (sums: number, threshold: number, plane: number, rows: number) => void;
  readonly notZero: (sums: number, plane: number, rows: number) => void;
  readonly addBins: (totals: number, kinds: number, rows: number, bins: number, from: number, perWidth: number) => void;
};

/** The kernels with their memory, as bytes and as numbers of 16 and of 32 bits. */
export type Bench = Kernels & { readonly bytes: Uint8Array; readonly halves: Uint16Array; readonly words: Int32Array };

let started: Bench | null = null;

/** Started when it is first needed, so that importing the engine runs nothing. */
export function kernels(): Bench {
  if (started !== null) return started;
  const { memory, ...own } = startModule<Kernels & { readonly memory: { readonly buffer: ArrayBuffer } }>(
    bytesOf(kernelBytes),
  );
  const { buffer } = memory;
  started = { ...own, bytes: new Uint8Array(buffer), halves: new Uint16Array(buffer), words: new Int32Array(buffer) };
  return started;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}

/** Where results of a few numbers stand. */
export const results = 0;

/** Addresses of columns of so many bytes each, side by side; every caller lays out its own, and none outlasts a call. */
export function columns(count: number, bytes: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => 1024 + i * bytes);
}
