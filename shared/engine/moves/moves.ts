import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import type { GatedStage, StageId } from '../../model/stage.ts';
import { readHeldText } from '../gates/held-because.ts';
import { type Step, stepsOf } from '../gates/steps.ts';
import { gradeAt } from '../grades/grade-of.ts';
import type { Day, LeadData } from '../lead-data.ts';
import { boundBy, exclusionsOf, type Returns, returnsOf } from './binding.ts';
import { type Change, candidatesFor, rankOf } from './candidates.ts';
import { derivationsOf } from './derived-from.ts';
import { type LeadAlone, leadAlone } from './lead-alone.ts';
import { type Found, mostChanges, type PlaceSet, rankOfStage, searchInSteps, stageAt, standsBeyond } from './search.ts';
import { whatIsAsked } from './what-is-asked.ts';

/** What would move a lead up a stage: the smallest sets of changes that open the next gate, found by trying them. */
export type Moves =
  /** It stands at the last stage that is on. */
  | { readonly kind: 'last'; readonly stage: StageId }
  /** Ids of the disqualifiers that rule it out; nothing is tried while they do. */
  | { readonly kind: 'disqualified'; readonly by: readonly string[] }
  /** It was sent back; nothing is tried while the reason binds (S6). */
  | ({ readonly kind: 'recycled'; readonly reason: string } & Returns)
  | {
      readonly kind: 'tried';
      /** The stage of the next gate. */
      readonly next: GatedStage;
      /** Places of the gate's exclusions that are yes. */
      readonly excludedBy: readonly number[];
      /** At most five, what people can bring about most readily first; all of one size. None: three are not enough. */
      readonly ways: readonly Way[];
      /** How many sets of changes were scored. */
      readonly tried: number;
      /** Changes that were tried alone but, to keep it quick, not together with others. */
      readonly leftOut: number;
    };

export type Way = {
  readonly steps: readonly WayStep[];
  readonly stage: StageId;
  readonly grade: string;
  /** Hundredths. */
  readonly fit: number;
  readonly engagement: number;
};

/** A change; `times`: an activity that happens so often. `any`: whatever the fact turns out to be, as tried. */
export type WayStep = { readonly change: Change; readonly times: number; readonly any: boolean };

const mostWays = 5;

/**
 * Deterministic; 0 ≤ row < data.rows. `withheld`: fields that are never suggested. Facts of what a lead is, which nobody
 * can bring about, are tried only where nothing else is enough. Yields the share of the work that is done.
 */
export function* movesInSteps(
  model: Model,
  data: LeadData,
  dataSet: RecordOf<'dataSet'>,
  row: number,
  asOf: Day,
  withheld: ReadonlySet<string>,
): Generator<number, Moves> {
  const lead = leadAlone(model, data, dataSet, row, asOf);
  const { standing } = lead.score(model, [[]]);
  const held = readHeldText(standing.heldAt(0));
  const stage = stageAt(standing, 0);
  if (held.kind === 'disqualified') return { kind: 'disqualified', by: boundBy(lead, model) };
  if (held.kind === 'recycled') {
    return { kind: 'recycled', reason: held.reason, ...returnsOf(lead, model, held.reason) };
  }
  const rank = rankOfStage(stage);
  const step = stepsOf(model).find((each) => each.rank > rank);
  if (step === undefined) return { kind: 'last', stage };

  const excludedBy = held.kind === 'excluded' ? exclusionsOf(lead, model, step) : [];
  const asked = whatIsAsked(model, step);
  const candidates = candidatesFor(model, data, dataSet, lead, asked, withheld, asOf);
  const named = new Set([...asked.named].map(derivationsOf(model, data, dataSet).sourceOf));
  const isNamed = (change: Change): boolean => named.has(change.kind === 'fact' ? change.field : change.type);
  const passes = standsBeyond(rank);
  const doable = candidates.filter((change) => rankOf(change) !== 'otherwise');
  const first = searchInSteps(lead, model, doable, 0, isNamed, passes);
  let found: Found = yield* part(first, 0);
  if (found.sets.length === 0 && doable.length < candidates.length) {
    const before = found;
    // What needs nothing to be otherwise was tried already.
    found = yield* part(searchInSteps(lead, model, candidates, doable.length, isNamed, passes), 0.5);
    found = { ...found, tried: before.tried + found.tried, leftOut: Math.max(before.leftOut, found.leftOut) };
  }
  const ways = waysOf(lead, model, candidates, found.sets);
  for (const { stage: reached } of ways) {
    if (rankOfStage(reached) <= rank) throw new Error('A way that was found does not lead up.');
  }
  return { kind: 'tried', next: nextOf(step), excludedBy, ways, tried: found.tried, leftOut: found.leftOut };
}

function nextOf({ main }: Step): GatedStage {
  return main.stage;
}

function* part(search: Generator<number, Found>, from: number): Generator<number, Found> {
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
    yield from + next.value / 2;
  }
}

/** One way for each choice of fields and types, the readiest first; each scored once more, alone. */
function waysOf(lead: LeadAlone, model: Model, candidates: readonly Change[], sets: readonly PlaceSet[]): Way[] {
  const all = new Set(sets.map((set) => set.join(' ')));
  const byShape = new Map<string, PlaceSet>();
  for (const set of [...sets].sort((a, b) => effortOf(candidates, a) - effortOf(candidates, b))) {
    const shape = set.map((place) => shapeOf(candidates[place] as Change)).join(' ');
    if (!byShape.has(shape)) byShape.set(shape, set);
  }
  return [...byShape.values()].slice(0, mostWays).map((set): Way => {
    const scores = lead.score(model, [set.map((place) => candidates[place] as Change)]);
    const places = [...new Set(set)];
    return {
      steps: places.map((place) => ({
        change: candidates[place] as Change,
        times: set.filter((each) => each === place).length,
        any: isAny(candidates, all, set, place),
      })),
      stage: stageAt(scores.standing, 0),
      grade: scores.grades[gradeAt(scores.reached, 0)] as string,
      fit: scores.totals.fit[0] as number,
      engagement: scores.totals.engagement[0] as number,
    };
  });
}

const efforts = { ask: 1, activity: 2, change: 3, otherwise: 4 } as const;

function effortOf(candidates: readonly Change[], set: PlaceSet): number {
  const weights = set.map((place) => (mostChanges + 1) ** efforts[rankOf(candidates[place] as Change)]);
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function shapeOf(change: Change): string {
  return change.kind === 'fact' ? `fact ${change.field}` : `activity ${change.type}`;
}

/** Whether the set passes with every other value that was tried for the fact in its place. */
function isAny(candidates: readonly Change[], passing: ReadonlySet<string>, set: PlaceSet, place: number): boolean {
  const own = candidates[place] as Change;
  if (own.kind !== 'fact' || own.how !== 'ask') return false;
  return candidates.every((other, at) => {
    if (other.kind !== 'fact' || other.field !== own.field) return true;
    const instead = set.map((each) => (each === place ? at : each)).sort((a, b) => a - b);
    return passing.has(instead.join(' '));
  });
}
