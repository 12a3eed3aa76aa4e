import type { Planes } from '../columns/planes.ts';

/** What one rule gave to every lead, in hundredths. */
export type RuleResult = {
  readonly given: Int32Array | Float64Array;
  /**
   * Yes: the condition is yes, the fact fell into a band, or an activity counted.
   * Unknown: it could not be judged.
   */
  readonly judged: Planes;
};
