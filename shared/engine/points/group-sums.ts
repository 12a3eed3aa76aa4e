import { type Change, fewRows, roomFor } from '../columns/change.ts';
import { packByCode, packDiffering } from '../columns/pack.ts';
import { either, exclusive, wordsFor } from '../columns/planes.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import { addPart } from './add-part.ts';
import { clamped } from './clamp.ts';
import type { Part, RuleResult } from './rule-result.ts';
import { type Spread, spreadAfter, spreadAt, spreadOf } from './spread.ts';
import { type Limits, newSums, type Sums } from './sums.ts';

/** What a group's rules gave every lead together, before its cap and floor (P6). `most`: no lead has more, whatever the sign. */
export type GroupSums = {
  readonly sums: Sums;
  readonly most: number;
  readonly spread: Spread;
  readonly change: Change;
};

/** The rules of the last score of a group, and what they came to. */
type Latest = { readonly rules: readonly RuleResult[]; readonly made: GroupSums };

/** The sums are written over by the next score: a column of a million leads is too large to make anew for every edit. */
export function groupSums({ rows, latest }: Source, groupId: string, rules: readonly RuleResult[]): GroupSums {
  const place = `group ${groupId}`;
  const room = () => roomFor(latest, place, rows);
  const before = latest.get(place) as Latest | undefined;
  if (before !== undefined && isSame(before.rules, rules)) return before.made;
  const made = (before && fromEarlier(rows, before, rules, room)) ?? fromNothing(rows, before, rules);
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
  return { sums, most, spread: spreadOf(sums), change: null };
}

/** Takes away what is gone and adds what is new: sums of whole hundredths do not depend on the order (P1). */
function fromEarlier(
  rows: number,
  before: Latest,
  rules: readonly RuleResult[],
  room: () => Int32Array,
): GroupSums | null {
  const gone = missingFrom(before.rules, rules);
  const added = missingFrom(rules, before.rules);
  const most = mostOf(rules);
  if (gone.length + added.length >= rules.length || isSmall(most) !== isSmall(before.made.most)) return null;
  const { sums } = before.made;
  const changed = fewRows(differing(rows, gone, added), room());
  const old = changed === null ? null : spreadAt(sums, changed);
  const net = netPart(gone, added);
  if (net !== null) addPart(sums, net, 1, 0, rows);
  else {
    for (const { part } of gone) addPart(sums, part, -1, 0, rows);
    for (const { part } of added) addPart(sums, part, 1, 0, rows);
  }
  if (changed === null || old === null) return { sums, most, spread: spreadOf(sums), change: null };
  const spread = spreadAfter(before.made.spread, old, spreadAt(sums, changed)) ?? spreadOf(sums);
  return { sums, most, spread, change: { from: serialOf(before.made), rows: changed } };
}

/** Where only the points of one condition rule are others: what they differ by, in one pass instead of two. */
function netPart(gone: readonly RuleResult[], added: readonly RuleResult[]): Part | null {
  const [old, now] = [gone[0]?.part, added[0]?.part];
  if (gone.length !== 1 || added.length !== 1 || old?.kind !== 'bits' || now?.kind !== 'bits') return null;
  return old.bits === now.bits ? { ...now, points: now.points - old.points } : null;
}

function mostOf(rules: readonly RuleResult[]): number {
  return rules.reduce((sum, { part }) => sum + part.most, 0);
}

function isSmall(most: number): boolean {
  return newSums(0, most) instanceof Int32Array;
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

/** Leads for which the rules that are gone and those that are new do not give the same; perhaps some others too. */
function differing(rows: number, gone: readonly RuleResult[], added: readonly RuleResult[]): Uint32Array {
  const [old, now] = [gone[0], added[0]];
  if (gone.length === 1 && added.length === 1 && old !== undefined && now !== undefined) {
    const [a, b] = [old.part, now.part];
    if (a.kind === 'bits' && b.kind === 'bits' && a.bits === b.bits) return a.bits;
    if (a.kind === 'bits' && b.kind === 'bits' && a.points === b.points) return exclusive(a.bits, b.bits);
    if (a.kind === 'codes' && b.kind === 'codes' && a.codes === b.codes) {
      const flags = Uint8Array.from(a.byCode, (points, code) => (points === b.byCode[code] ? 0 : 1));
      return packByCode(rows, a.codes, flags);
    }
    if (a.kind === 'column' && b.kind === 'column') return packDiffering(rows, a.given, b.given);
  }
  const none: Uint32Array = new Uint32Array(wordsFor(rows));
  return [...gone, ...added].reduce((bits, { gave }) => either(bits, gave), none);
}
