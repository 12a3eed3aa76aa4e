import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { type GatedStage, gatedStages, orderedStages } from '../../model/stage.ts';

type Gate = RecordOf<'gate'>;

/** One step of the order (S1): the gate that opens it; at MQL a PQL gate may stand beside. Gates that are off are left out. */
export type Step = {
  /** Place in the order: MQL and PQL 1, SAL 2, … */
  readonly rank: number;
  readonly main: Gate;
  readonly beside: Gate | null;
};

export function stepsOf(model: Model): Step[] {
  const on = model.gates.filter((gate) => gate.enabled);
  const steps: Step[] = [];
  for (const stage of orderedStages.slice(1)) {
    const own = on.find((gate) => gate.stage === stage) ?? null;
    const second = stage === 'mql' ? (on.find((gate) => gate.stage === 'pql') ?? null) : null;
    const main = own ?? second;
    if (main !== null) steps.push({ rank: rankOf(stage as GatedStage), main, beside: own === null ? null : second });
  }
  return steps;
}

export function rankOf(stage: GatedStage): number {
  return stage === 'pql' ? 1 : orderedStages.indexOf(stage);
}

/** The gates of the steps in the order in which they are judged. */
export function gatesOf(steps: readonly Step[]): Gate[] {
  const gates = steps.flatMap(({ main, beside }) => (beside === null ? [main] : [main, beside]));
  return gates.sort((a, b) => gatedStages.indexOf(a.stage) - gatedStages.indexOf(b.stage));
}
