import { bitAt, countBits } from '../columns/planes.ts';
import type { RuleResult } from '../points/rule-result.ts';
import type { GroupCount, RuleCount } from '../results.ts';
import type { Scores } from '../score.ts';

export function ruleCounts({ model, rules }: Scores): RuleCount[] {
  return model.rules.map(({ id }, i) => {
    const { given, judged } = rules[i] as RuleResult;
    let gave = 0;
    let points = 0;
    for (let row = 0; row < given.length; row++) {
      const own = given[row] as number;
      if (own === 0) continue;
      gave++;
      points += own;
    }
    return { id, touched: countBits(judged.yes), gave, unknown: countBits(judged.unknown), points };
  });
}

export function groupCounts({ model, rules, totals, rows }: Scores): GroupCount[] {
  return model.groups.map(({ id }, i) => {
    const sums = totals.groups[i] as Float64Array;
    const own = rules.filter((_, r) => model.rules[r]?.groupId === id);
    let gave = 0;
    let unknown = 0;
    let least = rows === 0 ? 0 : Number.POSITIVE_INFINITY;
    let most = rows === 0 ? 0 : Number.NEGATIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      const sum = sums[row] as number;
      if (sum !== 0) gave++;
      else if (hasUnknown(own, row)) unknown++;
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    return { id, gave, unknown, least, most };
  });
}

/** At least one of the rules could not judge the lead, and none gave it points. */
function hasUnknown(rules: readonly RuleResult[], row: number): boolean {
  let perhaps = false;
  for (const { given, judged } of rules) {
    if (given[row] !== 0) return false;
    perhaps ||= bitAt(judged.unknown, row);
  }
  return perhaps;
}
