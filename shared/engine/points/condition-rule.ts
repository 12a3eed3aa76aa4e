import type { ConditionRule } from '../../model/rule.ts';
import type { Planes } from '../columns/planes.ts';
import { serialOf } from '../columns/serial.ts';
import type { Derive } from '../columns/source.ts';
import type { RuleResult } from './rule-result.ts';

/** A condition rule for all leads (P2): its points where the condition is yes, otherwise 0. */
export function conditionRuleResult(derive: Derive, { points }: ConditionRule, judged: Planes): RuleResult {
  return derive(`${points} where ${serialOf(judged)}`, () => ({
    judged,
    gave: points === 0 ? new Uint32Array(judged.yes.length) : judged.yes,
    part: { kind: 'bits', bits: judged.yes, points, most: Math.abs(points) },
  }));
}
