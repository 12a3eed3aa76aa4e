import type { Codes } from '../lead-data.ts';
import type { Ranks } from './ranks.ts';

/**
 * A column as a table sorts and filters it: `codes[row]` numbers its distinct values, and all else is by that code,
 * so that a question is worked out for each distinct value and then only looked up for a million rows.
 */
export type TableReading = {
  readonly codes: Codes;
  /** 1 where something is known. */
  readonly known: Uint8Array;
  /** What a text or a choice is compared with: V3 forms of facts; where `exact`, results as they are named. */
  readonly written: () => readonly string[];
  readonly exact: boolean;
  /** Numbers, days since 1970-01-01 or hundredths; NaN where unknown. Null where the column holds none. */
  readonly numbers: Float64Array | null;
  /** The texts of a set (V1), `yes` or `no`; null where the column holds single values. */
  readonly sets: readonly (ReadonlySet<string> | null)[] | null;
  /** Worked out when it is first asked for, with pauses that say what share is done. */
  readonly ranks: () => Generator<number, Ranks>;
};

/** Keeps what a generator gave, for who asks again; who asks before it is done goes on with what was begun. */
export function once<Value>(make: () => Generator<number, Value>): () => Generator<number, Value> {
  let kept: { readonly value: Value } | null = null;
  let begun: Generator<number, Value> | null = null;
  return function* () {
    while (kept === null) {
      begun ??= make();
      const step = begun.next();
      if (step.done === true) kept = { value: step.value };
      else yield step.value;
    }
    begun = null;
    return kept.value;
  };
}
