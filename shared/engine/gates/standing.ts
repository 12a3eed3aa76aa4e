import type { Model } from '../../model/model.ts';
import { type GatedStage, type StageId, stageIds } from '../../model/stage.ts';
import { everyone, nobody } from '../columns/every-plane.ts';
import { bitAt } from '../columns/planes.ts';
import type { Source } from '../columns/source.ts';
import { heldText } from './held-because.ts';
import { heldAt } from './held-planes.ts';
import type { GateResult, GateResults } from './judge-gates.ts';
import { type MissingFacts, missingFacts } from './missing-facts.ts';

/** Where every lead stands and why it goes no further (S3, S4), as planes of single bits. */
export type Standing = {
  /** The leads that stand exactly at a stage; every lead is in one of them. */
  readonly at: ReadonlyMap<StageId, Uint32Array>;
  /** Where a disqualifier or a binding reason decides, and not the gates. */
  readonly aside: Uint32Array;
  readonly disqualified: Uint32Array;
  /** For each recycle reason in order: the leads it puts aside. */
  readonly recycled: readonly Uint32Array[];
  readonly nurture: Uint32Array;
  readonly missing: (stage: GatedStage) => MissingFacts;
  /** One lead's stage, as an index in `stageIds`, and why it is held, as it is written (S4). */
  readonly stageAt: (row: number) => number;
  readonly heldAt: (row: number) => string;
};

export type StandingInput = {
  readonly model: Model;
  readonly source: Source;
  readonly gates: GateResults;
  /** Where any disqualifier is yes. */
  readonly disqualified: Uint32Array;
  /** For each recycle reason in order: where it binds. */
  readonly binding: readonly Uint32Array[];
  /** Where the grade's cell says nurture. */
  readonly nurtures: Uint32Array;
};

export function standingOf({ model, source, gates, disqualified, binding, nurtures }: StandingInput): Standing {
  const { rows } = source;
  const { both, either, without } = source.room;
  const none = nobody(rows);
  const { runs, steps } = gates;

  // A disqualifier comes before every reason, a reason before those after it.
  let aside = disqualified;
  const recycled = binding.map((binds) => {
    const own = without(binds, aside);
    aside = either(aside, own);
    return own;
  });
  const inOrder = without(everyone(rows), aside);
  const at = new Map<StageId, Uint32Array>();
  const stand = (stage: StageId, plane: Uint32Array): void => {
    const before = at.get(stage);
    at.set(stage, before === undefined ? plane : either(before, plane));
  };
  const atStart = runs[0] === undefined ? inOrder : without(inOrder, runs[0]);
  const nurture = both(atStart, nurtures);
  stand('lead', without(atStart, nurture));
  stand('nurture', nurture);
  steps.forEach(({ main, beside }, i) => {
    const next = runs[i + 1];
    const run = both(inOrder, runs[i] as Uint32Array);
    const here = next === undefined ? run : without(run, next);
    if (beside === null) stand(main.stage, here);
    else {
      // A lead stands at PQL only where MQL is shut (S1).
      const { open } = gates.of(main.stage) as GateResult;
      stand(main.stage, both(here, open));
      stand(beside.stage, without(here, open));
    }
  });
  model.recycleReasons.forEach(({ to }, i) => {
    stand(to, recycled[i] as Uint32Array);
  });
  stand('disqualified', disqualified);

  const kept = new Map<GatedStage, MissingFacts>();
  const missing = (stage: GatedStage): MissingFacts => {
    const facts = kept.get(stage) ?? missingFacts(source, model, gates.of(stage) as GateResult);
    kept.set(stage, facts);
    return facts;
  };
  return {
    ...{ at, aside, disqualified, recycled, nurture, missing },
    stageAt: (row) => stageIds.findIndex((stage) => bitAt(at.get(stage) ?? none, row)),
    heldAt: (row) => {
      if (bitAt(disqualified, row)) return heldText({ kind: 'disqualified' });
      const reason = recycled.findIndex((bits) => bitAt(bits, row));
      if (reason !== -1) return heldText({ kind: 'recycled', reason: model.recycleReasons[reason]?.id ?? '' });
      const step = runs.findIndex((run) => !bitAt(run, row));
      const main = steps[step]?.main;
      if (main === undefined) return heldText({ kind: 'nothing' });
      const held = heldAt(row, gates.of(main.stage) as GateResult, missing(main.stage));
      return held === 'not met' && bitAt(nurture, row) ? heldText({ kind: 'nurture' }) : held;
    },
  };
}
