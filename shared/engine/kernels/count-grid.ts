import { everyone } from '../columns/every-plane.ts';
import { loadWords, whole } from './count-planes.ts';
import { type Bench, columns, kernels, results } from './kernels.ts';

/** Words at a time, and the most thresholds a dimension has. */
const block = 2048;
const mostThresholds = 5;
const [everyoneAt = 0, wonAt = 0, lostAt = 0, ...places] = columns(3 + 2 * (mostThresholds + 1), block * 4);
const lettersAt = places.slice(0, mostThresholds + 1);
const numbersAt = places.slice(mostThresholds + 1);

type Grid = {
  readonly rows: number;
  /** Where each threshold is reached, best first; who reaches a better one reaches those after it. */
  readonly fit: readonly Uint32Array[];
  readonly engagement: readonly Uint32Array[];
  readonly won: Uint32Array;
  readonly lost: Uint32Array;
};

/** Leads of each grade, in the order of `gradesOf`: the open, the won and the lost side by side. */
export function countGrid({ rows, fit, engagement, won, lost }: Grid): Int32Array {
  const bench = kernels();
  const counts = new Int32Array((fit.length + 1) * (engagement.length + 1) * 3);
  const all = everyone(rows);
  bench.words.fill(0, results, counts.length);
  for (let from = 0; from < all.length; from += block) {
    const to = Math.min(all.length, from + block);
    const words = whole(to - from);
    loadWords(bench, all, from, to, everyoneAt);
    loadWords(bench, won, from, to, wonAt);
    loadWords(bench, lost, from, to, lostAt);
    loadPlaces(bench, fit, lettersAt, from, to);
    loadPlaces(bench, engagement, numbersAt, from, to);
    for (let letter = 0, cell = results; letter <= fit.length; letter++) {
      for (let number = 0; number <= engagement.length; number++, cell += 12) {
        const [a, b] = [lettersAt[letter] as number, numbersAt[number] as number];
        bench.countOutcomes(a, b, wonAt, lostAt, words, cell);
      }
    }
  }
  counts.set(bench.words.subarray(results, counts.length));
  for (let i = 0; i < counts.length; i += 3) {
    counts[i] = (counts[i] as number) - (counts[i + 1] as number) - (counts[i + 2] as number);
  }
  return counts;
}

/** Each place's own leads: those that reach its threshold and not the one before it; the worst place needs none. */
function loadPlaces(
  bench: Bench,
  reached: readonly Uint32Array[],
  at: readonly number[],
  from: number,
  to: number,
): void {
  const words = whole(to - from);
  reached.forEach((plane, place) => {
    loadWords(bench, plane, from, to, at[place] as number);
  });
  bench.without(everyoneAt, at[reached.length - 1] as number, at[reached.length] as number, words);
  for (let place = reached.length - 1; place > 0; place--) {
    bench.without(at[place] as number, at[place - 1] as number, at[place] as number, words);
  }
}
