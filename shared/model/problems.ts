import type { FactTest, Leaf } from './condition.ts';
import { leavesOf } from './condition-walk.ts';
import { type DerivationProblem, derivationProblem } from './derivation-problems.ts';
import type { FieldType } from './field.ts';
import { gradesOf } from './model.ts';
import { type AnyRecord, type RecordKind, type RecordOf, recordKinds, type WorkshopState } from './records.ts';
import { type ConditionPlace, conditionsOf, type PlacedCondition, type RecordRef, referencesOf } from './references.ts';
import { gatedStages } from './stage.ts';
import { testFits } from './test-fits.ts';

/** Why a state is no valid workshop: what a command, a file or a model.json is refused for. */
export type Problem =
  | { readonly kind: 'danglingReference'; readonly from: RecordRef; readonly to: RecordRef }
  | { readonly kind: 'otherModel'; readonly from: RecordRef; readonly to: RecordRef }
  | {
      readonly kind: 'backwardReference';
      readonly from: RecordRef;
      readonly place: ConditionPlace;
      readonly to: Leaf['op'];
    }
  | {
      readonly kind: 'testDoesNotFit';
      readonly from: RecordRef;
      readonly field: string;
      readonly type: FieldType;
      readonly test: FactTest['test'];
    }
  | { readonly kind: 'bandsDoNotFit'; readonly from: RecordRef; readonly field: string; readonly type: FieldType }
  | DerivationProblem
  | { readonly kind: 'clockIsNoDate'; readonly from: RecordRef; readonly field: string }
  | { readonly kind: 'rangeUpsideDown'; readonly from: RecordRef }
  | { readonly kind: 'tiersNotDescending'; readonly from: RecordRef }
  | { readonly kind: 'doubledKey'; readonly from: RecordRef; readonly key: string }
  | { readonly kind: 'cellsDoNotMatch'; readonly modelId: string };

/** The first thing that is wrong with the references and meanings of a state; null when all is well. */
export function findProblem(state: WorkshopState): Problem | null {
  const keys = new Set<string>();
  for (const kind of recordKinds) {
    for (const record of Object.values(state[kind])) {
      const problem = problemOf(state, kind, record) ?? doubledKey(kind, record, keys);
      if (problem !== null) return problem;
    }
  }
  return cellProblem(state);
}

function problemOf(state: WorkshopState, kind: RecordKind, record: AnyRecord): Problem | null {
  const from: RecordRef = { kind, id: record.id };
  for (const to of referencesOf(kind, record)) {
    const target = state[to.kind][to.id];
    if (target === undefined) return { kind: 'danglingReference', from, to };
    if ('modelId' in record && 'modelId' in target && record.modelId !== target.modelId) {
      return { kind: 'otherModel', from, to };
    }
  }
  for (const placed of conditionsOf(kind, record)) {
    for (const leaf of leavesOf(placed.condition)) {
      const problem = leafProblem(state, from, placed, leaf);
      if (problem !== null) return problem;
    }
  }
  if (kind === 'field') return derivationProblem(state, record as RecordOf<'field'>);
  if (kind === 'rule') return bandProblem(state, from, record as RecordOf<'rule'>);
  if (kind === 'icp') return tierProblem(from, record as RecordOf<'icp'>);
  if (kind === 'recycleReason') return clockProblem(state, from, record as RecordOf<'recycleReason'>);
  return null;
}

function leafProblem(state: WorkshopState, from: RecordRef, placed: PlacedCondition, leaf: Leaf): Problem | null {
  if (!maySee(placed, leaf)) return { kind: 'backwardReference', from, place: placed.place, to: leaf.op };
  if (leaf.op === 'activityCount' && leaf.atMost !== undefined && leaf.atMost < leaf.atLeast) {
    return { kind: 'rangeUpsideDown', from };
  }
  if (leaf.op !== 'fact') return null;
  const type = (state.field[leaf.field] as RecordOf<'field'>).type;
  const { is } = leaf;
  if (!testFits(type, is.test)) return { kind: 'testDoesNotFit', from, field: leaf.field, type, test: is.test };
  const upsideDown = (is.test === 'between' || is.test === 'betweenDays') && is.from > is.to;
  return upsideDown ? { kind: 'rangeUpsideDown', from } : null;
}

/** What each place may see (C5, S3). */
export const seenFrom: Readonly<Record<ConditionPlace, readonly Leaf['op'][]>> = (() => {
  const data: Leaf['op'][] = ['fact', 'activityCount', 'daysSinceLast'];
  const answers: Leaf['op'][] = [...data, 'question'];
  const icps: Leaf['op'][] = ['matchesIcp', 'icpTier'];
  const audience: Leaf['op'][] = [...answers, ...icps, 'matchesPersona'];
  const graded: Leaf['op'][] = [...audience, 'total', 'gradeIn'];
  return {
    answer: data,
    icp: answers,
    persona: [...answers, ...icps],
    rule: audience,
    fastTrack: [...data, ...icps, 'matchesPersona'],
    disqualifier: graded,
    recycle: graded,
    gate: [...graded, 'stageReached'],
  };
})();

function maySee(placed: PlacedCondition, leaf: Leaf): boolean {
  if (!seenFrom[placed.place].includes(leaf.op)) return false;
  if (leaf.op !== 'stageReached' || placed.stage === undefined) return true;
  return gatedStages.indexOf(leaf.stage) < gatedStages.indexOf(placed.stage);
}

function bandProblem(state: WorkshopState, from: RecordRef, rule: RecordOf<'rule'>): Problem | null {
  if (rule.kind !== 'banded') return null;
  const type = (state.field[rule.field] as RecordOf<'field'>).type;
  const numeric = type === 'number' || type === 'money';
  for (const band of rule.bands) {
    if (band.kind === 'range' && !numeric) return { kind: 'bandsDoNotFit', from, field: rule.field, type };
    if (band.kind === 'values' && (numeric || type === 'date')) {
      return { kind: 'bandsDoNotFit', from, field: rule.field, type };
    }
    if (band.kind === 'range' && band.from !== null && band.to !== null && band.from > band.to) {
      return { kind: 'rangeUpsideDown', from };
    }
  }
  return null;
}

function tierProblem(from: RecordRef, icp: RecordOf<'icp'>): Problem | null {
  const descends = icp.tiers.every((at, i) => i === 0 || at < (icp.tiers[i - 1] as number));
  return descends ? null : { kind: 'tiersNotDescending', from };
}

function clockProblem(state: WorkshopState, from: RecordRef, reason: RecordOf<'recycleReason'>): Problem | null {
  const isDate = state.field[reason.clockField]?.type === 'date';
  return isDate ? null : { kind: 'clockIsNoDate', from, field: reason.clockField };
}

/** Field keys and dimension names are unique in a model, and so is a gate's stage. */
function doubledKey(kind: RecordKind, record: AnyRecord, seen: Set<string>): Problem | null {
  let key: string;
  if (kind === 'field') key = (record as RecordOf<'field'>).key;
  else if (kind === 'dimension') key = (record as RecordOf<'dimension'>).name;
  else if (kind === 'gate') key = (record as RecordOf<'gate'>).stage;
  else if (kind === 'cell') key = (record as RecordOf<'cell'>).grade;
  else return null;
  const full = `${kind} ${(record as RecordOf<'field'>).modelId} ${key}`;
  if (seen.has(full)) return { kind: 'doubledKey', from: { kind, id: record.id }, key };
  seen.add(full);
  return null;
}

/** Every grade that the thresholds make has its cell, and no other (G2). */
function cellProblem(state: WorkshopState): Problem | null {
  for (const id of Object.keys(state.model)) {
    const own = Object.values(state.dimension).filter((d) => d.modelId === id);
    const fit = own.find((d) => d.name === 'fit');
    const engagement = own.find((d) => d.name === 'engagement');
    const cells = Object.values(state.cell).filter((c) => c.modelId === id);
    const wanted = fit !== undefined && engagement !== undefined ? gradesOf(fit, engagement) : [];
    const same = cells.length === wanted.length && wanted.every((grade) => cells.some((c) => c.grade === grade));
    if (!same) return { kind: 'cellsDoNotMatch', modelId: id };
  }
  return null;
}
