import type { Condition, Leaf } from '../../model/condition.ts';
import type { GatedStage } from '../../model/stage.ts';
import { both, either, without } from '../columns/plane-room.ts';
import type { Planes } from '../columns/planes.ts';
import { conditionPlanes } from '../conditions/condition-planes.ts';
import { comersTo } from '../counts/gate-counts.ts';
import { countBits, countBoth } from '../kernels/count-planes.ts';
import type { YesNoUnknown } from '../results.ts';
import { mustBeCurrent, type Scores } from '../score.ts';
import type { GateResult } from './judge-gates.ts';
import { rankOf } from './steps.ts';

/** How many of those who come to a gate have a fact. */
export type FactAtGate = { readonly field: string; readonly known: number };

/**
 * What each part of a gate does to the leads that come to it: those that stand before it in an unbroken run and are not
 * put aside (S2, S4). Lists are in the gate's own order.
 */
export type GateDetail = {
  readonly stage: GatedStage;
  readonly comers: number;
  readonly open: number;
  /** The entry condition; `alone`: those whom nothing else holds. */
  readonly entry: YesNoUnknown & { readonly alone: number };
  /** `alone`: those that would pass if this fact were not asked for. */
  readonly requires: readonly (FactAtGate & { readonly alone: number })[];
  /** `alone`: those that would pass without this exclusion. */
  readonly exclusions: readonly (YesNoUnknown & { readonly alone: number })[];
  /** The gate's own fast track (S3); null where it has none. */
  readonly fastTrack: {
    readonly condition: YesNoUnknown;
    /** Of the leads for which its condition is yes. */
    readonly always: readonly FactAtGate[];
    readonly opens: number;
    /** Of them, those that nothing else would let through. */
    readonly only: number;
  } | null;
  /**
   * Every fact of the model. `stops`: those that pass now and would no longer if the gate asked for it;
   * `stopsTrack`: those that the fast track carries now, and would not if it asked for it all the same.
   */
  readonly facts: readonly (FactAtGate & { readonly stops: number; readonly stopsTrack: number })[];
};

/** Counts the parts of one gate on leads that are scored already; null where the stage is not used. */
export function gateDetail(scores: Scores, stage: GatedStage): GateDetail | null {
  mustBeCurrent(scores);
  const result = scores.gates.of(stage);
  if (result === undefined) return null;
  const { gate, known, allKnown, entry, fastTracked, excluded } = result;
  const judge = judgeAt(scores, stage);
  const step = scores.gates.steps.findIndex(({ rank }) => rank === rankOf(stage));
  const comers = comersTo(scores, step);
  const ordinary = both(allKnown, entry.yes);
  const passing = either(fastTracked, ordinary);
  // Those for whom only the ordinary way is left, and nothing rules them out.
  const asked = without(without(comers, fastTracked), excluded);
  const exclusions = gate.exclusions.map(judge);
  const others = (at: number): Uint32Array | null =>
    exclusions.toSpliced(at, 1).reduce<Uint32Array | null>((all, { yes }) => (all ? either(all, yes) : yes), null);
  const free = without(both(comers, passing), excluded);
  const carried = carriedBy(scores, result, judge);
  return {
    stage,
    comers: countBits(comers),
    open: countBoth(comers, result.open),
    entry: { ...within(comers, entry), alone: countBits(without(both(asked, allKnown), entry.yes)) },
    requires: gate.requires.map((field, at) => {
      const own = known[at] as Uint32Array;
      const rest = known.toSpliced(at, 1).reduce(both, both(asked, entry.yes));
      return { field, known: countBoth(comers, own), alone: countBits(without(rest, own)) };
    }),
    exclusions: exclusions.map((planes, at) => {
      const held = both(both(comers, passing), planes.yes);
      const rest = others(at);
      return { ...within(comers, planes), alone: countBits(rest === null ? held : without(held, rest)) };
    }),
    fastTrack: trackDetail({ scores, gate, comers, excluded, carried, ordinary }),
    facts: scores.model.fields.map(({ id }) => {
      const { yes } = scores.source.known(id);
      return {
        field: id,
        known: countBoth(comers, yes),
        stops: countBits(without(without(free, fastTracked), yes)),
        stopsTrack: carried === null ? 0 : countBits(without(without(both(comers, carried.by), excluded), yes)),
      };
    }),
  };
}

/** How a gate sees a condition: with the gates before it decided (C5). */
function judgeAt(scores: Scores, stage: GatedStage): (condition: Condition) => Planes {
  const leaf = (of: Leaf): Planes =>
    of.op === 'stageReached' ? scores.gates.reachedFrom(of.stage, stage) : scores.leaf(of);
  return (condition) => conditionPlanes(scores.source, condition, leaf);
}

type Carried = { readonly condition: Planes; readonly by: Uint32Array };

function carriedBy({ source }: Scores, { gate }: GateResult, judge: (of: Condition) => Planes): Carried | null {
  if (gate.fastTrack === null) return null;
  const condition = judge(gate.fastTrack.condition);
  return { condition, by: gate.fastTrack.always.reduce((all, id) => both(all, source.known(id).yes), condition.yes) };
}

type Track = {
  readonly scores: Scores;
  readonly gate: GateResult['gate'];
  readonly comers: Uint32Array;
  readonly excluded: Uint32Array;
  readonly carried: Carried | null;
  readonly ordinary: Uint32Array;
};

function trackDetail({ scores, gate, comers, excluded, carried, ordinary }: Track): GateDetail['fastTrack'] {
  if (carried === null || gate.fastTrack === null) return null;
  const wanted = both(comers, carried.condition.yes);
  const opens = without(both(comers, carried.by), excluded);
  return {
    condition: within(comers, carried.condition),
    always: gate.fastTrack.always.map((field) => ({ field, known: countBoth(wanted, scores.source.known(field).yes) })),
    opens: countBits(opens),
    only: countBits(without(opens, ordinary)),
  };
}

/** The answers of some of the leads. */
function within(leads: Uint32Array, { yes, unknown }: Planes): YesNoUnknown {
  const sure = countBoth(leads, yes);
  const perhaps = countBoth(leads, unknown);
  return { yes: sure, unknown: perhaps, no: countBits(leads) - sure - perhaps };
}
