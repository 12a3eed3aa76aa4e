import type { Planes } from '../columns/planes.ts';
import { bitAt } from '../columns/planes.ts';
import type { Codes } from '../lead-data.ts';
import type { Given } from './sums.ts';

/** What one rule gave to every lead. */
export type RuleResult = {
  /**
   * Yes: the condition is yes, the fact fell into a band, or an activity counted.
   * Unknown: it could not be judged.
   */
  readonly judged: Planes;
  /** Where it gave points other than 0. */
  readonly gave: Uint32Array;
  readonly part: Part;
};

/** How a rule's points are added to those of its group, in hundredths; `most`: no lead gets more, whatever the sign. */
export type Part =
  | { readonly kind: 'bits'; readonly bits: Uint32Array; readonly points: number; readonly most: number }
  /** `byCode[codes[row]]`. */
  | { readonly kind: 'codes'; readonly codes: Codes; readonly byCode: Int32Array; readonly most: number }
  | { readonly kind: 'column'; readonly given: Given; readonly most: number };

/** What the rule gave the lead in a row, in hundredths. */
export function pointsAt({ part }: RuleResult, row: number): number {
  switch (part.kind) {
    case 'bits':
      return bitAt(part.bits, row) ? part.points : 0;
    case 'codes':
      return part.byCode[part.codes[row] as number] as number;
    case 'column':
      return part.given[row] as number;
  }
}
