import type { RecordOf } from '../../model/records.ts';
import { countBits, either, without } from '../columns/planes.ts';
import { serialOf, serialsOf } from '../columns/serial.ts';
import { clamped } from '../points/clamp.ts';
import type { GroupSums } from '../points/group-sums.ts';
import type { RuleResult } from '../points/rule-result.ts';
import type { GroupCount, RuleCount } from '../results.ts';
import type { Scores } from '../score.ts';

export function ruleCounts({ model, rules, source }: Scores): RuleCount[] {
  return model.rules.map(({ id }, i) => {
    const result = rules[i] as RuleResult;
    return { id, ...source.derive(`counts ${serialOf(result)}`, () => countRule(result)) };
  });
}

function countRule({ judged, gave, part }: RuleResult): Omit<RuleCount, 'id'> {
  const touched = countBits(judged.yes);
  const counts = { touched, gave: countBits(gave), unknown: countBits(judged.unknown) };
  switch (part.kind) {
    case 'bits':
      return { ...counts, points: part.points * countBits(part.bits) };
    case 'codes': {
      let points = 0;
      for (let row = 0; row < part.codes.length; row++) points += part.byCode[part.codes[row] as number] as number;
      return { ...counts, points };
    }
    case 'column': {
      let points = 0;
      for (let row = 0; row < part.given.length; row++) points += part.given[row] as number;
      return { ...counts, points };
    }
  }
}

export function groupCounts({ model, rules, sums, source }: Scores): GroupCount[] {
  return model.groups.map((group, i) => {
    const own = rules.filter((_, r) => model.rules[r]?.groupId === group.id);
    const all = sums.groups[i] as GroupSums;
    const key = `counts ${serialOf(all)} ${serialsOf(own)} in ${group.floor} to ${group.cap}`;
    return { id: group.id, ...source.derive(key, () => countGroup(all, group, own, source.rows)) };
  });
}

function countGroup(
  { sums }: GroupSums,
  limits: Pick<RecordOf<'group'>, 'cap' | 'floor'>,
  own: readonly RuleResult[],
  rows: number,
): Omit<GroupCount, 'id'> {
  const { least, most, zeros } = spreadOf(sums, limits.cap, limits.floor);
  const spread = { least: clamped(least, limits), most: clamped(most, limits) };
  return { gave: rows - zeros, unknown: clamped(0, limits) === 0 ? countUnjudged(own) : 0, ...spread };
}

/**
 * The least and the most of sums, and how many are 0 within their limits: those that are 0 themselves, or are clamped
 * to a limit of 0.
 */
function spreadOf(
  sums: GroupSums['sums'],
  cap: number | null,
  floor: number | null,
): { least: number; most: number; zeros: number } {
  // What lies from `from` to `to` comes to 0.
  const from = floor === 0 ? Number.NEGATIVE_INFINITY : 0;
  const to = cap !== null && cap <= 0 ? Number.POSITIVE_INFINITY : 0;
  const canBeZero = clamped(0, { cap, floor }) === 0;
  let least = sums.length === 0 ? 0 : (sums[0] as number);
  let most = least;
  let zeros = 0;
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row] as number;
    if (sum < least) least = sum;
    if (sum > most) most = sum;
    if (sum >= from && sum <= to) zeros++;
  }
  return { least, most, zeros: canBeZero ? zeros : 0 };
}

/** Leads that at least one of the rules could not judge and none gave points. */
function countUnjudged(rules: readonly RuleResult[]): number {
  const [first, ...others] = rules;
  if (first === undefined) return 0;
  const perhaps = others.reduce((bits, { judged }) => either(bits, judged.unknown), first.judged.unknown);
  const gave = others.reduce((bits, other) => either(bits, other.gave), first.gave);
  return countBits(without(perhaps, gave));
}
