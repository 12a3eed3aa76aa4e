import type { Model } from '../../model/model.ts';
import { type StageId, stageIds } from '../../model/stage.ts';
import { readHeldText } from '../gates/held-because.ts';
import type { Scores } from '../score.ts';
import type { Change } from './candidates.ts';
import type { LeadAlone } from './lead-alone.ts';

/** The most changes that are tried together. */
export const mostChanges = 3;
/** The most candidates that are tried together; alone, each one is tried. */
export const mostTogether = 64;

/** Sets of candidates by their places, ascending; an activity may stand in one two or three times. */
export type PlaceSet = readonly number[];

export type Found = {
  /** All the smallest sets that open the gate; empty where none of up to three changes does. */
  readonly sets: readonly PlaceSet[];
  readonly tried: number;
  /** Candidates that were tried alone but not together with others. */
  readonly leftOut: number;
};

/** Rows of activities and leads that are scored at once. */
const batchSize = 100_000;

/**
 * The smallest sets of up to three candidates that pass, by trying every one: first each alone, then every two, then
 * every three. Beyond `mostTogether` candidates those go on that the gate names, then those that give most points alone,
 * and the rest is counted as left out. A set has one value for a field at most, and at most one type that the data set
 * does not have. Only sets with a candidate from `from` on are tried. Yields the share of the work that is done.
 */
export function* searchInSteps(
  lead: LeadAlone,
  model: Model,
  candidates: readonly Change[],
  from: number,
  isNamed: (change: Change) => boolean,
  passes: Passes,
): Generator<number, Found> {
  const newType = candidates.map((change) =>
    change.kind === 'activity' && !lead.isShown(change.type) ? change.type : null,
  );
  const worth = new Float64Array(candidates.length);
  let tried = 0;
  let places = candidates.map((_, i) => i);
  for (let size = 1; size <= mostChanges; size++) {
    const passed: PlaceSet[] = [];
    if (size === 2) places = best(candidates, places, worth, isNamed);
    const all = countOf(places.length, size);
    let done = 0;
    for (const batch of batches(setsOf(candidates, newType, places, size, from), candidates, newType, lead)) {
      const scores = lead.score(
        model,
        batch.map((set) => set.map((place) => candidates[place] as Change)),
      );
      batch.forEach((set, row) => {
        if (passes(scores, row)) passed.push(set);
        if (size === 1) worth[set[0] as number] = pointsAt(scores, row);
      });
      tried += batch.length;
      done += batch.length;
      yield (size - 1 + Math.min(1, done / all)) / mostChanges;
    }
    if (passed.length > 0) {
      passed.sort(inOrder);
      return { sets: passed, tried, leftOut: candidates.length - places.length };
    }
  }
  return { sets: [], tried, leftOut: candidates.length - places.length };
}

export type Passes = (scores: Scores, row: number) => boolean;

/** Whether a lead stands further than a place in the order, and neither a disqualifier nor a reason puts it aside. */
export function standsBeyond(rank: number): Passes {
  return ({ standing }, row) => {
    const { kind } = readHeldText(standing.heldAt(row));
    return kind !== 'disqualified' && kind !== 'recycled' && rankOfStage(stageAt(standing, row)) > rank;
  };
}

export function stageAt(standing: Scores['standing'], row: number): StageId {
  return stageIds[standing.stageAt(row)] as StageId;
}

/** Lead and Nurture 0, MQL and PQL 1, SAL 2 … */
export function rankOfStage(stage: StageId): number {
  const ranks: Partial<Record<StageId, number>> = { mql: 1, pql: 1, sal: 2, sql: 3, opportunity: 4, customer: 5 };
  return ranks[stage] ?? 0;
}

function pointsAt({ totals }: Scores, row: number): number {
  return (totals.fit[row] as number) + (totals.engagement[row] as number);
}

function best(
  candidates: readonly Change[],
  places: readonly number[],
  worth: Float64Array,
  isNamed: (change: Change) => boolean,
): number[] {
  const named = (place: number): number => Number(isNamed(candidates[place] as Change));
  const order = (a: number, b: number): number =>
    named(b) - named(a) || (worth[b] as number) - (worth[a] as number) || a - b;
  return [...places]
    .sort(order)
    .slice(0, mostTogether)
    .sort((a, b) => a - b);
}

/** Every set of so many of the places, in order. */
function* setsOf(
  candidates: readonly Change[],
  newType: readonly (string | null)[],
  places: readonly number[],
  size: number,
  from: number,
): Generator<PlaceSet> {
  const set: number[] = [];
  function* extend(at: number): Generator<PlaceSet> {
    for (let i = at; i < places.length; i++) {
      const place = places[i] as number;
      if (!goesWith(candidates, newType, set, place)) continue;
      set.push(place);
      if (set.length < size) yield* extend(candidates[place]?.kind === 'activity' ? i : i + 1);
      else if (set.some((each) => each >= from)) yield [...set];
      set.pop();
    }
  }
  yield* extend(0);
}

function goesWith(
  candidates: readonly Change[],
  newType: readonly (string | null)[],
  set: readonly number[],
  place: number,
): boolean {
  const change = candidates[place] as Change;
  return set.every((other) => {
    const before = candidates[other] as Change;
    if (before.kind === 'fact') return change.kind !== 'fact' || change.field !== before.field;
    return newType[other] === null || newType[place] === null || newType[other] === newType[place];
  });
}

/** Sets that may be scored together: equal in whether they act, and in the type they bring that the data set lacks. */
function* batches(
  sets: Generator<PlaceSet>,
  candidates: readonly Change[],
  newType: readonly (string | null)[],
  lead: LeadAlone,
): Generator<PlaceSet[]> {
  const most = Math.max(1, Math.floor(batchSize / (lead.activities + 8)));
  const waiting = new Map<string, PlaceSet[]>();
  for (const set of sets) {
    const acts = set.some((place) => candidates[place]?.kind === 'activity');
    const brings = set.map((place) => newType[place]).find((type) => type !== null && type !== undefined);
    const key = acts ? `acts ${brings ?? ''}` : 'facts';
    const batch = waiting.get(key) ?? [];
    if (batch.length === 0) waiting.set(key, batch);
    batch.push(set);
    if (batch.length < most) continue;
    waiting.delete(key);
    yield batch;
  }
  yield* waiting.values();
}

/** About how many sets there are; for how far the work is. */
function countOf(places: number, size: number): number {
  return size === 1 ? places : size === 2 ? (places * (places + 1)) / 2 : (places * (places + 1) * (places + 2)) / 6;
}

function inOrder(a: PlaceSet, b: PlaceSet): number {
  const at = a.findIndex((place, i) => place !== b[i]);
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number);
}
