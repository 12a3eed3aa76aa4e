import type { ConditionRule } from '../../model/rule.ts';
import { addWhere, type Planes } from '../columns/planes.ts';
import type { RuleResult } from './rule-result.ts';

/** A condition rule for all leads (P2): its points where the condition is yes, otherwise 0. */
export function conditionRuleResult(rule: ConditionRule, judged: Planes): RuleResult {
  const given = new Int32Array(judged.rows);
  addWhere(given, judged.yes, rule.points);
  return { given, judged };
}
