import type { Scores } from '../engine/score.ts';
import { type FillCounts, fillCounts } from './fill-counts.ts';
import { type RuleOutcomes, ruleOutcomes } from './rule-outcomes.ts';

/** What the checker asks of the leads besides their counts. */
export type WhatDataSays = { readonly rules: RuleOutcomes; readonly filled: FillCounts };

export function whatDataSays(scores: Scores): WhatDataSays {
  return { rules: ruleOutcomes(scores), filled: fillCounts(scores) };
}
