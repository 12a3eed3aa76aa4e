import { countPlane } from '../engine/counts/outcome-planes.ts';
import type { RuleResult } from '../engine/points/rule-result.ts';
import type { OutcomeCounts } from '../engine/results.ts';
import { mustBeCurrent, type Scores } from '../engine/score.ts';

/** What became of the leads that each rule gave points to, in the order of the model's rules. */
export type RuleOutcomes = readonly { readonly id: string; readonly outcomes: OutcomeCounts }[];

/** Empty where the data set has no outcome. */
export function ruleOutcomes(scores: Scores): RuleOutcomes {
  mustBeCurrent(scores);
  const { model, rules, outcomes } = scores;
  if (outcomes === null) return [];
  return model.rules.map(({ id }, i) => ({
    id,
    outcomes: countPlane((rules[i] as RuleResult).gave, outcomes).outcomes,
  }));
}
