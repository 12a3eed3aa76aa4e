import type { Codes } from '../lead-data.ts';
import type { Ranks } from './ranks.ts';

/**
 * Rows by the rank of their value, in linear time: values are counted, and each row is put where the counts say.
 * Rows of one rank stay in the order they came in; unknown (rank 0) is last, ascending and descending.
 */
export function sortRows(rows: Uint32Array, codes: Codes, ranks: Ranks, descending: boolean): Uint32Array {
  const { of, highest } = ranks;
  // Where each bucket begins: a bucket a rank, in the order that is asked for, and the unknown in the last.
  const starts = new Uint32Array(highest + 2);
  const bucket = new Uint32Array(of.length);
  for (let code = 0; code < of.length; code++) {
    const rank = of[code] as number;
    bucket[code] = rank === 0 ? highest : descending ? highest - rank : rank - 1;
  }
  const buckets = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const at = bucket[codes[rows[i] as number] as number] as number;
    buckets[i] = at;
    starts[at + 1] = (starts[at + 1] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const at = buckets[i] as number;
    const to = starts[at] as number;
    sorted[to] = rows[i] as number;
    starts[at] = to + 1;
  }
  return sorted;
}
