import type { DimensionName } from '../../model/group.ts';
import type { OutcomeCounts } from '../results.ts';
import { mustBeCurrent, type Scores } from '../score.ts';

/** How many leads, and what became of them; without outcomes all are open. */
export type EdgeSide = { readonly leads: number; readonly outcomes: OutcomeCounts };

/**
 * Leads whose total is just on the edge of a threshold: `above` from it up to `within` − 1 hundredth beyond, `below`
 * less than it by at most `within`.
 */
export type EdgeCount = { readonly at: number; readonly below: EdgeSide; readonly above: EdgeSide };

/** For each threshold of a dimension in its order; `within` in hundredths, more than 0. */
export function edgeCounts(scores: Scores, of: DimensionName, within: number): readonly EdgeCount[] {
  mustBeCurrent(scores);
  const { totals, outcomes, model } = scores;
  const sums = totals[of];
  return model[of].thresholds.map((at) => {
    const below = [0, 0, 0];
    const above = [0, 0, 0];
    for (let row = 0; row < sums.length; row++) {
      const from = (sums[row] as number) - at;
      if (from >= within || from < -within) continue;
      const kind = outcomes?.kinds[row] ?? 0;
      const side = from < 0 ? below : above;
      side[kind] = (side[kind] as number) + 1;
    }
    return { at, below: sideOf(below), above: sideOf(above) };
  });
}

/** In the order of `outcomeNames`. */
function sideOf([open = 0, won = 0, lost = 0]: readonly number[]): EdgeSide {
  return { leads: open + won + lost, outcomes: { won, lost, open } };
}
