import { nobody } from '../columns/every-plane.ts';
import type { Source } from '../columns/source.ts';
import { replaceBits, replaceColumn } from '../kernels/change-sums.ts';
import { addPart } from './add-part.ts';
import { clamped } from './clamp.ts';
import type { Part, RuleResult } from './rule-result.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Given, isSmall, type Limits, newSums, type Sums } from './sums.ts';

/** What a group's rules gave every lead together, before its cap and floor (P6). `most`: no lead has more, whatever the sign. */
export type GroupSums = { readonly sums: Sums; readonly most: number; readonly spread: Spread };

/** The rules of the last score of a group, and what they came to. */
type Latest = { readonly rules: readonly RuleResult[]; readonly made: GroupSums };

/** The sums are written over by the next score: a column of a million leads is too large to make anew for every edit. */
export function groupSums({ rows, latest }: Source, groupId: string, rules: readonly RuleResult[]): GroupSums {
  const place = `group ${groupId}`;
  const before = latest.get(place) as Latest | undefined;
  if (before !== undefined && isSame(before.rules, rules)) return before.made;
  const made = (before && fromEarlier(rows, before, rules)) ?? fromNothing(rows, before, rules);
  latest.set(place, { rules, made });
  return made;
}

/** What a group came to for the lead in a row, within its cap and floor (P6). */
export function groupTotalAt({ sums }: GroupSums, limits: Limits, row: number): number {
  return clamped(sums[row] as number, limits);
}

function isSame(before: readonly RuleResult[], rules: readonly RuleResult[]): boolean {
  return before.length === rules.length && rules.every((rule, i) => rule === before[i]);
}

/** Leads at a time: their sums stay in the processor's nearest memory while all rules are added. */
const block = 8192;

function fromNothing(rows: number, before: Latest | undefined, rules: readonly RuleResult[]): GroupSums {
  const most = mostOf(rules);
  const sums =
    before !== undefined && isSmall(most) === isSmall(before.made.most)
      ? before.made.sums.fill(0)
      : newSums(rows, most);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    for (const { part } of rules) addPart(sums, part, 1, from, to);
  }
  return { sums, most, spread: spreadOf(sums) };
}

/** Takes away what is gone and adds what is new: sums of whole hundredths do not depend on the order (P1). */
function fromEarlier(rows: number, before: Latest, rules: readonly RuleResult[]): GroupSums | null {
  const gone = missingFrom(before.rules, rules);
  const added = missingFrom(rules, before.rules);
  const most = mostOf(rules);
  if (gone.length + added.length >= rules.length || isSmall(most) !== isSmall(before.made.most)) return null;
  const { sums } = before.made;
  return { sums, most, spread: replaceParts(rows, sums, gone, added) };
}

/** One rule in place of another takes one pass, others one pass each. */
function replaceParts(rows: number, sums: Sums, gone: readonly RuleResult[], added: readonly RuleResult[]): Spread {
  if (sums instanceof Int32Array && gone.length <= 1 && added.length <= 1) {
    const nothing: Part = { kind: 'bits', bits: nobody(rows), points: 0, most: 0 };
    const [old = nothing, now = nothing] = [gone[0]?.part, added[0]?.part];
    if (old.kind === 'bits' && now.kind === 'bits') return replaceBits(sums, old, now);
    const [before, after] = [smallColumn(old), smallColumn(now)];
    if (before !== null && after !== null) return replaceColumn(sums, before, after);
  }
  for (const { part } of gone) addPart(sums, part, -1, 0, rows);
  for (const { part } of added) addPart(sums, part, 1, 0, rows);
  return spreadOf(sums);
}

function smallColumn(part: Part): Exclude<Given, Float64Array> | null {
  return part.kind === 'column' && !(part.given instanceof Float64Array) ? part.given : null;
}

function mostOf(rules: readonly RuleResult[]): number {
  return rules.reduce((sum, { part }) => sum + part.most, 0);
}

/** Those of `all` that are not in `others`, each as often as it is missing. */
function missingFrom(all: readonly RuleResult[], others: readonly RuleResult[]): RuleResult[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
