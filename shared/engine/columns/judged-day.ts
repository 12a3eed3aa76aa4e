import type { Day } from '../lead-data.ts';

/** The day each lead is judged on (A2): one for all, or one for each. */
export type JudgedDay = {
  /** Equal for equal days; part of the key of every result that depends on the day. */
  readonly key: string;
  /** The day, when it is the same for all. */
  readonly same: Day | null;
  /** Each lead's own day, when it is not. */
  readonly own: Int32Array | null;
  readonly at: (row: number) => Day;
};

const keys = new WeakMap<Int32Array, string>();
let made = 0;

/** Days of each lead are told apart by the array itself: hand in the same array for the same days, and do not write to it. */
export function judgedDay(asOf: Day | Int32Array): JudgedDay {
  if (typeof asOf === 'number') return { key: `day ${asOf}`, same: asOf, own: null, at: () => asOf };
  let key = keys.get(asOf);
  if (key === undefined) {
    made += 1;
    key = `days ${made}`;
    keys.set(asOf, key);
  }
  return { key, same: null, own: asOf, at: (row) => asOf[row] ?? 0 };
}
