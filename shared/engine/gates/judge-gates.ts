import type { Condition } from '../../model/condition.ts';
import type { RecordOf } from '../../model/records.ts';
import type { GatedStage } from '../../model/stage.ts';
import { everyone, nobody } from '../columns/every-plane.ts';
import { newPlanes, type PlaneOperations } from '../columns/plane-room.ts';
import { anyOf, type Planes } from '../columns/planes.ts';
import { serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import { gatesOf, rankOf, type Step } from './steps.ts';

type Gate = RecordOf<'gate'>;
type Bits = Uint32Array;

/** One gate for all leads, whether or not they stand before it (S2, S3). Planes of single bits: set is yes. */
export type GateResult = {
  readonly gate: Gate;
  readonly excluded: Bits;
  /** For each required fact in order: where it is known. */
  readonly known: readonly Bits[];
  readonly allKnown: Bits;
  readonly entry: Planes;
  /** Its own fast track or a later one carries the lead through. */
  readonly fastTracked: Bits;
  readonly open: Bits;
};

export type GateResults = {
  readonly steps: readonly Step[];
  readonly of: (stage: GatedStage) => GateResult | undefined;
  /** For each step: the leads for which it and all before it are open. */
  readonly runs: readonly Bits[];
  /** "Stage reached" as a condition of the gate at `asking` sees it (C5); asked from elsewhere, all gates are judged. */
  readonly reachedFrom: (stage: GatedStage, asking: GatedStage | null) => Planes;
};

export type JudgeGate = {
  /** `reached` answers "stage reached" for the gate whose condition asks (C5). */
  readonly judge: (condition: Condition, reached: (stage: GatedStage) => Planes) => Planes;
  readonly source: Pick<Source, 'rows' | 'known' | 'derive' | 'room'>;
};

export function judgeGates(steps: readonly Step[], { judge, source }: JudgeGate): GateResults {
  const { rows, known, derive, room } = source;
  const { both, either, without } = room;
  const all = everyone(rows);
  const results = new Map<GatedStage, GateResult>();
  const runs: Bits[] = [];
  const noStage = (): never => {
    throw new Error('A fast track sees no stages.');
  };
  const tracks = gatesOf(steps).map((gate) => {
    if (gate.fastTrack === null) return { gate, carries: null };
    const asked = gate.fastTrack.always.map((field) => known(field).yes);
    return { gate, carries: asked.reduce(both, judge(gate.fastTrack.condition, noStage).yes) };
  });

  const judgeGate = (gate: Gate, decided: number): GateResult => {
    const reached = (stage: GatedStage) => ({ rows, yes: reachedBits(stage, decided), unknown: nobody(rows) });
    const excluded = anyOf(
      rows,
      gate.exclusions.map((condition) => judge(condition, reached)),
    ).yes;
    const knownBits = gate.requires.map((field) => known(field).yes);
    const allKnown = derive(`all known ${serialsOf(knownBits)} of ${rows}`, () =>
      knownBits.reduce(newPlanes.both, all),
    );
    const entry = judge(gate.entry, reached);
    const carrying = tracks.filter((track) => track.gate === gate || rankOf(track.gate.stage) > rankOf(gate.stage));
    const carried = carrying.flatMap(({ carries }) => (carries === null ? [] : [carries]));
    const fastTracked = carried.length === 0 ? nobody(rows) : carried.reduce(either);
    const open = without(either(fastTracked, both(allKnown, entry.yes)), excluded);
    return { gate, excluded, known: knownBits, allKnown, entry, fastTracked, open };
  };

  /** At the stage or beyond it, by the first `decided` steps; a stage that is off is reached with the one before it. */
  const reachedBits = (stage: GatedStage, decided: number, { both, either, without }: PlaneOperations = room): Bits => {
    const at = steps.findIndex((step) => step.main.stage === stage || step.beside?.stage === stage);
    const runTo = (step: number): Bits => (step < 0 ? all : (runs[step] ?? nobody(rows)));
    if (at === -1 && stage !== 'pql') return runTo(steps.findLastIndex((step) => step.rank <= rankOf(stage)));
    const mqlStep = at === -1 ? steps.findIndex((step) => step.rank === 1) : at;
    const beyond = mqlStep + 1 < decided ? runTo(mqlStep + 1) : nobody(rows);
    const step = steps[at];
    if (step === undefined) return beyond;
    if (step.beside === null) return runTo(at);
    const main = results.get(step.main.stage)?.open ?? nobody(rows);
    const own = stage === step.main.stage ? main : without(results.get('pql')?.open ?? nobody(rows), main);
    return either(both(runTo(at - 1), own), beyond);
  };

  steps.forEach((step, i) => {
    const main = judgeGate(step.main, i);
    results.set(step.main.stage, main);
    if (step.beside !== null) results.set(step.beside.stage, judgeGate(step.beside, i));
    const second = step.beside === null ? undefined : results.get(step.beside.stage);
    const opened = second === undefined ? main.open : either(main.open, second.open);
    runs.push(both(i === 0 ? all : (runs[i - 1] as Bits), opened));
  });
  return {
    ...{ steps, of: (stage) => results.get(stage), runs },
    reachedFrom(stage, asking) {
      const at = asking === null ? -1 : steps.findIndex((step) => step.rank >= rankOf(asking));
      // Asked after the score, and as often as somebody likes: its room is not given back in between.
      const decided = at === -1 ? steps.length : at;
      return { rows, yes: reachedBits(stage, decided, newPlanes), unknown: nobody(rows) };
    },
  };
}
