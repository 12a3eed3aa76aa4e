import { bitAt, countBits } from '../columns/planes.ts';
import { serialOf, serialsOf } from '../columns/serial.ts';
import type { RuleResult } from '../points/rule-result.ts';
import type { GroupCount, RuleCount } from '../results.ts';
import type { Scores } from '../score.ts';

export function ruleCounts({ model, rules, source }: Scores): RuleCount[] {
  return model.rules.map(({ id }, i) => {
    const result = rules[i] as RuleResult;
    return { id, ...source.derive(`counts ${serialOf(result)}`, () => countRule(result)) };
  });
}

function countRule({ given, judged }: RuleResult): Omit<RuleCount, 'id'> {
  let gave = 0;
  let points = 0;
  for (let row = 0; row < given.length; row++) {
    const own = given[row] as number;
    if (own === 0) continue;
    gave++;
    points += own;
  }
  return { touched: countBits(judged.yes), gave, unknown: countBits(judged.unknown), points };
}

export function groupCounts({ model, rules, totals, source }: Scores): GroupCount[] {
  return model.groups.map(({ id }, i) => {
    const sums = totals.groups[i] as Float64Array;
    const own = rules.filter((_, r) => model.rules[r]?.groupId === id);
    return { id, ...source.derive(`counts ${serialOf(sums)} ${serialsOf(own)}`, () => countGroup(sums, own)) };
  });
}

function countGroup(sums: Float64Array, own: readonly RuleResult[]): Omit<GroupCount, 'id'> {
  const rows = sums.length;
  let gave = 0;
  let unknown = 0;
  let least = rows === 0 ? 0 : Number.POSITIVE_INFINITY;
  let most = rows === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const sum = sums[row] as number;
    if (sum !== 0) gave++;
    else if (hasUnknown(own, row)) unknown++;
    if (sum < least) least = sum;
    if (sum > most) most = sum;
  }
  return { gave, unknown, least, most };
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
