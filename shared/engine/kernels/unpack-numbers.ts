import { columns, kernels } from './kernels.ts';

/** Numbers at a time: they begin at a whole byte, however few bits each takes. */
const block = 8192;
const [packedAt = 0, numbersAt = 0] = columns(2, block * 4 + 64);

/**
 * Fills `into` with numbers of 1, 2, 4, 8, 16 or 32 bits, little-endian, the byte's lowest bits first: each so many above
 * the base, or, where they are `steps`, above the one before it.
 */
export function unpackNumbers(packed: Uint8Array, bits: number, base: number, steps: boolean, into: Int32Array): void {
  const bench = kernels();
  let before = base;
  for (let from = 0; from < into.length; from += block) {
    const count = Math.min(block, into.length - from);
    bench.bytes.set(packed.subarray((from * bits) >>> 3, ((from + count) * bits + 7) >>> 3), packedAt);
    bench.spreadNumbers(packedAt, bits, steps ? 0 : base, count, numbersAt);
    if (steps) before = bench.addUp(numbersAt, before, count);
    into.set(bench.words.subarray(numbersAt >> 2, (numbersAt >> 2) + count), from);
  }
}
