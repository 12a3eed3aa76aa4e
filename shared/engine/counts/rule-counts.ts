import type { RecordOf } from '../../model/records.ts';
import { serialOf, serialsOf } from '../columns/serial.ts';
import { sumOfSmall } from '../kernels/change-sums.ts';
import { countAnyBut, countBits } from '../kernels/count-planes.ts';
import type { Codes } from '../lead-data.ts';
import { clamped } from '../points/clamp.ts';
import type { GroupSums } from '../points/group-sums.ts';
import type { Part, RuleResult } from '../points/rule-result.ts';
import type { Given } from '../points/sums.ts';
import type { GroupCount, RuleCount } from '../results.ts';
import type { Scores } from '../score.ts';

export function ruleCounts({ model, rules, source }: Scores): RuleCount[] {
  return model.rules.map(({ id }, i) => {
    const result = rules[i] as RuleResult;
    return { id, ...source.derive(`counts ${serialOf(result)}`, () => countRule(result)) };
  });
}

function countRule({ judged, gave, part }: RuleResult): Omit<RuleCount, 'id'> {
  return {
    touched: countBits(judged.yes),
    gave: countBits(gave),
    unknown: countBits(judged.unknown),
    points: pointsOf(part),
  };
}

/** Points given to all leads together. */
function pointsOf(part: Part): number {
  switch (part.kind) {
    case 'bits':
      return part.points === 0 ? 0 : part.points * countBits(part.bits);
    case 'codes':
      return sumByCode(part.codes, part.byCode);
    case 'column':
      return sumOf(part.given);
  }
}

function sumByCode(codes: Codes, byCode: Int32Array): number {
  let sum = 0;
  for (let row = 0; row < codes.length; row++) sum += byCode[codes[row] as number] as number;
  return sum;
}

function sumOf(given: Given): number {
  if (!(given instanceof Float64Array)) return sumOfSmall(given);
  let sum = 0;
  for (let row = 0; row < given.length; row++) sum += given[row] as number;
  return sum;
}

export function groupCounts({ model, rules, sums, source }: Scores): GroupCount[] {
  return model.groups.map((group, i) => {
    const own = rules.filter((_, r) => model.rules[r]?.groupId === group.id);
    const all = sums.groups[i] as GroupSums;
    const key = `counts ${serialOf(all)} ${serialsOf(own)} in ${group.floor} to ${group.cap}`;
    // Points alone change neither what a rule could judge nor, mostly, to whom it gave.
    const planes = own.flatMap(({ judged, gave }) => [judged.unknown, gave]);
    const unjudged = source.derive(`unjudged ${serialsOf(planes)}`, () => countUnjudged(own));
    return { id: group.id, ...source.derive(key, () => countGroup(all, group, unjudged, source.rows)) };
  });
}

function countGroup(
  { spread }: GroupSums,
  limits: Pick<RecordOf<'group'>, 'cap' | 'floor'>,
  unjudged: number,
  rows: number,
): Omit<GroupCount, 'id'> {
  const { least, most, above, below } = spread;
  const { cap, floor } = limits;
  // What a limit of 0 cuts off comes to 0.
  const positive = cap !== null && cap <= 0 ? 0 : above;
  const negative = floor === 0 ? 0 : below;
  const atZero = clamped(0, limits);
  return {
    gave: atZero === 0 ? positive + negative : rows,
    unknown: atZero === 0 ? unjudged : 0,
    least: clamped(least, limits),
    most: clamped(most, limits),
  };
}

/** Leads that at least one of the rules could not judge and none gave points. */
function countUnjudged(rules: readonly RuleResult[]): number {
  return countAnyBut(
    rules.map(({ judged }) => judged.unknown),
    rules.map(({ gave }) => gave),
  );
}
