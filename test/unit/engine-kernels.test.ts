import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCodes } from '#shared/engine/columns/codes.ts';
import { nobody, wordsFor } from '#shared/engine/columns/every-plane.ts';
import { packByCode } from '#shared/engine/columns/pack.ts';
import { both, either, planeRoom, without } from '#shared/engine/columns/plane-room.ts';
import { replaceBits, replaceColumn, spreadOfSmall, sumOfSmall } from '#shared/engine/kernels/change-sums.ts';
import { countGrid } from '#shared/engine/kernels/count-grid.ts';
import { countAnyBut, countBits, countBoth, countWith, partHeld } from '#shared/engine/kernels/count-planes.ts';
import { daysAtOnce, findDays } from '#shared/engine/kernels/find-days.ts';
import { packOtherThanZero, packReached } from '#shared/engine/kernels/pack-small.ts';
import { rankRuns } from '#shared/engine/kernels/rank-runs.ts';
import { settleTotals } from '#shared/engine/kernels/settle-totals.ts';
import { unpackNumbers } from '#shared/engine/kernels/unpack-numbers.ts';
import { compileKernels, kernelFile, moduleOf } from '../../scripts/kernels/compile.ts';

/** Around every border there is: of a vector, a word, a block of leads and a block of words. */
const sizes = fc.constantFrom(0, 1, 3, 4, 5, 31, 32, 33, 127, 128, 129, 1000, 16_383, 16_384, 16_385, 33_000, 530_000);

/** A column or a plane of its own for each seed: large ones are too slow to be drawn value by value. */
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

function planeOf(rows: number, seed: number): Uint32Array {
  const next = drawn(seed);
  const plane = new Uint32Array(wordsFor(rows));
  for (let row = 0; row < rows; row++) {
    if (next() >>> 30 === 0) plane[row >>> 5] = (plane[row >>> 5] as number) | (1 << (row & 31));
  }
  return plane;
}

function sumsOf(rows: number, seed: number): Int32Array {
  const next = drawn(seed);
  return Int32Array.from({ length: rows }, () => (next() >>> 29 === 0 ? 0 : (next() % 20_001) - 10_000));
}

function has(plane: Uint32Array, row: number): boolean {
  return (((plane[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
}

/** One number for many rows, asked one by one. */
function count(rows: number, holds: (row: number) => boolean): number {
  let all = 0;
  for (let row = 0; row < rows; row++) all += holds(row) ? 1 : 0;
  return all;
}

function plane(rows: number, holds: (row: number) => boolean): Uint32Array {
  const made = new Uint32Array(wordsFor(rows));
  for (let row = 0; row < rows; row++) {
    if (holds(row)) made[row >>> 5] = (made[row >>> 5] as number) | (1 << (row & 31));
  }
  return made;
}

function holdsFor(name: string, check: (rows: number, seed: number) => void): void {
  it(name, { timeout: 60_000 }, () => {
    fc.assert(fc.property(sizes, seeds, check), { numRuns: 40 });
  });
}

describe('the kernels do what plain loops do, at every border', () => {
  it('are what their source compiles to', { timeout: 60_000 }, async () => {
    expect(moduleOf(await compileKernels())).toBe(readFileSync(kernelFile, 'utf8'));
  });

  holdsFor('leads are packed by the flags of their codes, of one byte and of two', (rows, seed) => {
    const next = drawn(seed);
    for (const distinct of [1, 256, 257, 65_536]) {
      const codes = newCodes(rows, distinct);
      for (let row = 0; row < rows; row++) codes[row] = next() % distinct;
      const flags = Uint8Array.from({ length: distinct }, () => next() >>> 31);
      const expected = plane(rows, (row) => flags[codes[row] as number] === 1);
      expect(packByCode(rows, codes, flags)).toEqual(expected);
      expect(packByCode(rows, Uint32Array.from(codes), flags)).toEqual(expected);
    }
  });

  holdsFor('planes are combined, in new arrays and in room that is given back', (rows, seed) => {
    const [a, b] = [planeOf(rows, seed), planeOf(rows, seed + 1)];
    const room = planeRoom();
    for (const operations of [{ both, either, without }, room, room]) {
      expect(operations.both(a, b)).toEqual(plane(rows, (row) => has(a, row) && has(b, row)));
      expect(operations.either(a, b)).toEqual(plane(rows, (row) => has(a, row) || has(b, row)));
      expect(operations.without(a, b)).toEqual(plane(rows, (row) => has(a, row) && !has(b, row)));
      room.giveBack();
    }
    expect(both(a, nobody(rows))).toEqual(nobody(rows));
    expect(either(nobody(rows), a)).toEqual(a);
    expect(without(a, nobody(rows))).toEqual(a);
  });

  holdsFor('planes are counted', (rows, seed) => {
    const [a, b, c] = [planeOf(rows, seed), planeOf(rows, seed + 1), planeOf(rows, seed + 2)];
    expect(countBits(a)).toBe(count(rows, (row) => has(a, row)));
    expect(countBoth(a, b)).toBe(count(rows, (row) => has(a, row) && has(b, row)));
    expect(countWith(a, b, c)).toEqual([countBits(a), countBoth(a, b), countBoth(a, c)]);
    const anyBut = (row: number) => (has(a, row) || has(b, row)) && !has(c, row);
    expect(countAnyBut([a, b], [c])).toBe(count(rows, anyBut));
    expect(countAnyBut([a], [])).toBe(countBits(a));
  });

  holdsFor('S4 held leads are parted by the first reason that applies', (rows, seed) => {
    const [held, excluded, allKnown] = [planeOf(rows, seed), planeOf(rows, seed + 1), planeOf(rows, seed + 2)];
    const [unknown, nurture] = [planeOf(rows, seed + 3), planeOf(rows, seed + 4)];
    const parts = partHeld({ held, excluded, allKnown, unknown, nurture }, new Uint32Array(held.length));
    const reason = (row: number): string => {
      if (!has(held, row)) return 'none';
      if (has(excluded, row)) return 'excluded';
      if (!has(allKnown, row)) return 'lacking';
      if (has(unknown, row)) return 'unknown';
      return has(nurture, row) ? 'nurture' : 'notMet';
    };
    const { lacking, ...counts } = parts;
    for (const [name, leads] of Object.entries(counts)) expect(leads).toBe(count(rows, (row) => reason(row) === name));
    expect(lacking).toEqual(plane(rows, (row) => reason(row) === 'lacking'));
  });

  holdsFor('G1 leads are counted by grade and outcome', (rows, seed) => {
    const nested = (from: number): Uint32Array[] => {
      const worst = planeOf(rows, from);
      const middle = both(worst, planeOf(rows, from + 1));
      return [both(middle, planeOf(rows, from + 2)), middle, worst];
    };
    const [fit, engagement] = [nested(seed), nested(seed + 3).slice(1)];
    const won = planeOf(rows, seed + 6);
    const lost = without(planeOf(rows, seed + 7), won);
    const place = (planes: readonly Uint32Array[], row: number) => {
      const first = planes.findIndex((each) => has(each, row));
      return first === -1 ? planes.length : first;
    };
    const wanted = new Int32Array(4 * 3 * 3);
    for (let row = 0; row < rows; row++) {
      const kind = has(won, row) ? 1 : has(lost, row) ? 2 : 0;
      const at = (place(fit, row) * 3 + place(engagement, row)) * 3 + kind;
      wanted[at] = (wanted[at] as number) + 1;
    }
    expect(countGrid({ rows, fit, engagement, won, lost })).toEqual(wanted);
  });

  holdsFor('P6 points take the place of others, and the spread is that of what comes out', (rows, seed) => {
    const [gone, added] = [planeOf(rows, seed), planeOf(rows, seed + 1)];
    const sums = sumsOf(rows, seed + 2);
    const bitwise = sums.map((sum, row) => sum - (has(gone, row) ? 700 : 0) + (has(added, row) ? -1200 : 0));
    const byBits = sums.slice();
    const spread = replaceBits(byBits, { bits: gone, points: 700 }, { bits: added, points: -1200 });
    expect(byBits).toEqual(bitwise);
    expect(spread).toEqual(spreadOfPlain(bitwise));
    const [before, now] = [sumsOf(rows, seed + 3), sumsOf(rows, seed + 4)];
    const byColumn = sums.slice();
    expect(replaceColumn(byColumn, before, now)).toEqual(spreadOfSmall(byColumn));
    expect(byColumn).toEqual(sums.map((sum, row) => sum - (before[row] as number) + (now[row] as number)));
    expect(sumOfSmall(sums)).toBe(sums.reduce((all, sum) => all + sum, 0));
  });

  holdsFor('G1 a sum on the threshold reaches it', (rows, seed) => {
    const sums = sumsOf(rows, seed);
    for (const threshold of [-10_001, 0, sums[0] ?? 1, 10_001]) {
      expect(packReached(sums, threshold)).toEqual(plane(rows, (row) => (sums[row] as number) >= threshold));
    }
    expect(packReached(sums, 1e12)).toEqual(plane(rows, () => false));
    expect(packReached(sums, -1e12)).toEqual(plane(rows, () => true));
    expect(packOtherThanZero(sums)).toEqual(plane(rows, (row) => sums[row] !== 0));
  });

  holdsFor(
    'P6 totals are settled: groups within their limits, then all within theirs, in bins of a point',
    (rows, seed) => {
      const groups = [
        { sums: sumsOf(rows, seed), cap: 3000, floor: -500 },
        { sums: sumsOf(rows, seed + 1), cap: -100, floor: 200 },
      ];
      const next = drawn(seed + 2);
      const kinds = Uint8Array.from({ length: rows }, () => next() % 3);
      const clamp = (sum: number, { cap, floor }: { cap: number; floor: number }) =>
        Math.max(Math.min(sum, cap), floor);
      const limits = { cap: 2500, floor: 0 };
      const wanted = groups[0]?.sums.map((_, row) =>
        clamp(
          groups.reduce((all, group) => all + clamp(group.sums[row] as number, group), 0),
          limits,
        ),
      ) as Int32Array;
      const bins = { from: 0, width: 100, counts: new Int32Array(26 * 3) };
      const totals = new Int32Array(rows);
      const reached = settleTotals(totals, { groups, limits, kinds, bins, watched: [2500, 1200, 1199, 0] });
      expect(totals).toEqual(wanted);
      for (const [threshold, bits] of reached) {
        expect(bits).toEqual(plane(rows, (row) => (wanted[row] as number) >= threshold));
      }
      const counts = new Int32Array(bins.counts.length);
      wanted.forEach((total, row) => {
        const at = Math.floor(total / 100) * 3 + (kinds[row] as number);
        counts[at] = (counts[at] as number) + 1;
      });
      expect(bins.counts).toEqual(counts);
    },
  );

  it('packed numbers are spread out, each above the base or above the one before it', () => {
    const widths = fc.constantFrom(1, 2, 4, 8, 16, 32);
    const counts = fc.constantFrom(0, 1, 7, 8, 9, 8191, 8192, 8193, 20_001);
    fc.assert(
      fc.property(counts, widths, fc.integer(), fc.boolean(), seeds, (count, bits, base, steps, seed) => {
        const next = drawn(seed);
        const packed = Uint8Array.from({ length: (count * bits + 7) >>> 3 }, () => next() >>> 24);
        const bitAt = (at: number) => ((packed[at >>> 3] as number) >>> (at & 7)) & 1;
        let before = base;
        const wanted = Int32Array.from({ length: count }, (_, i) => {
          let own = 0;
          for (let bit = 0; bit < bits; bit++) own |= bitAt(i * bits + bit) << bit;
          before = (steps ? before : base) + own;
          return before;
        });
        const into = new Int32Array(count);
        unpackNumbers(packed, bits, base, steps, into);
        expect(into).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('activities of a type are ranked lead by lead, and what is out of order is seen', () => {
    const counts = fc.constantFrom(1, 2, 300, 8191, 8192, 8193, 16_385);
    fc.assert(
      fc.property(counts, fc.constantFrom(0, 1, 2, 700), fc.option(fc.nat()), seeds, (count, each, wrong, seed) => {
        const next = drawn(seed);
        const leads = Uint32Array.from({ length: count }, () => (each === 0 ? 0 : next() % (count / each + 1)));
        const days = Int32Array.from({ length: count }, () => (next() % 40) - 20);
        const order = [...leads.keys()].sort(
          (a, b) => (leads[a] as number) - (leads[b] as number) || (days[b] as number) - (days[a] as number),
        );
        const [lead, day] = [
          Uint32Array.from(order, (i) => leads[i] as number),
          Int32Array.from(order, (i) => days[i] as number),
        ];
        const at = wrong === null ? 0 : wrong % count;
        if (at > 0) lead[at] = (lead[at - 1] as number) - 1;
        const ranks = new Uint8Array(count);
        const runs = rankRuns(lead, day, ranks);
        if (at > 0) {
          expect(runs).toBeNull();
          return;
        }
        let [first, rank, most] = [0, 0, 0];
        const wanted = Uint8Array.from({ length: count }, (_, i) => {
          if (lead[i] !== lead[first]) first = i;
          rank = i - first;
          most = Math.max(most, rank);
          return Math.min(rank, 255);
        });
        expect(ranks).toEqual(wanted);
        expect(runs).toEqual({ most, first: Math.min(...day), latest: Math.max(...day) });
      }),
      { numRuns: 60 },
    );
  });

  it('a lead’s later day behind an earlier one is out of order, also across blocks', () => {
    const day = new Int32Array(8200).fill(3);
    expect(rankRuns(new Uint32Array(8200), day, new Uint8Array(8200))).toEqual({ most: 8199, first: 3, latest: 3 });
    for (const at of [1, 8191, 8192, 8199]) {
      const later = day.slice();
      later[at] = 4;
      expect(rankRuns(new Uint32Array(8200), later, new Uint8Array(8200))).toBeNull();
    }
    expect(rankRuns(Uint32Array.of(2 ** 31 + 5), Int32Array.of(1), new Uint8Array(1))).toBeNull();
  });

  it('days within bounds are found, both bounds among them', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 3, 4, 5, 1000, daysAtOnce), seeds, (size, seed) => {
        const days = sumsOf(size + 7, seed);
        const found = findDays(days, 7, days.length, -2000, 2000);
        const wanted = [...days.subarray(7).keys()].filter((i) => Math.abs(days[i + 7] as number) <= 2000);
        expect([...found]).toEqual(wanted);
      }),
    );
  });
});

function spreadOfPlain(sums: Int32Array) {
  if (sums.length === 0) return { least: 0, most: 0, above: 0, below: 0 };
  const [least, most] = sums.reduce(
    ([low, high], sum) => [Math.min(low, sum), Math.max(high, sum)] as [number, number],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
  );
  return { least, most, above: sums.filter((sum) => sum > 0).length, below: sums.filter((sum) => sum < 0).length };
}
