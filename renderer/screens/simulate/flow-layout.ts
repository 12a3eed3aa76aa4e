import type { StageCount } from '#shared/engine/results.ts';
import { orderedStages, type StageId } from '#shared/model/stage.ts';

/** A bar that leads stand in. Across: 0 to 1 from the start; down and high: 0 to 1 of the picture's height. */
export type FlowStop = {
  readonly stage: StageId;
  readonly leads: number;
  /** The number rests on an assumed rate (S5). */
  readonly assumed: boolean;
  readonly across: number;
  readonly down: number;
  readonly high: number;
};

export type FlowRibbon = {
  readonly to: StageId;
  readonly kind: 'agreed' | 'waits' | 'out';
  readonly from: { readonly across: number; readonly down: number; readonly high: number };
  readonly end: { readonly across: number; readonly down: number; readonly high: number };
};

export type FlowLayout = {
  readonly stops: readonly FlowStop[];
  /** Where leads that go no further stand: nurture, no action (stage `lead`), recycled, disqualified. */
  readonly waits: readonly FlowStop[];
  readonly ribbons: readonly FlowRibbon[];
};

/** Where the first stage stands when leads also wait below it, and how little a waiting bar needs for its words. */
const firstAcross = 0.32;
const gap = 0.035;
const leastSlot = 0.11;
const waitingStages = ['nurture', 'lead', 'recycled', 'disqualified'] as const satisfies readonly StageId[];

/**
 * Leads flow from the start through the stages in order; what does not flow on waits below. Bars and ribbons are
 * as high as the leads in them, on one scale.
 */
export function layoutFlow(stages: readonly StageCount[], leads: number): FlowLayout {
  const countOf = (stage: StageId) => stages.find((s) => s.stage === stage);
  const steps = orderedStages.filter((stage) => stage !== 'lead').flatMap((stage) => countOf(stage) ?? []);
  const waiting = waitingStages.flatMap((stage) => {
    const here = countOf(stage)?.here ?? 0;
    return here > 0 ? [{ stage, here }] : [];
  });
  const scale = scaleFor(
    leads,
    steps[0],
    waiting.map(({ here }) => here),
  );
  const stops: FlowStop[] = [
    { stage: 'lead', leads, assumed: false, across: 0, down: 0, high: leads * scale },
    ...steps.map((step, i) => {
      const expected = step.assumed ?? step.reached;
      const across = steps.length === 1 ? firstAcross : firstAcross + ((1 - firstAcross) * i) / (steps.length - 1);
      return {
        stage: step.stage,
        leads: expected,
        assumed: step.assumed !== null,
        across,
        down: 0,
        high: expected * scale,
      };
    }),
  ];
  return { stops, ...waitingBelow(stops, waiting, scale) };
}

function waitingBelow(
  stops: readonly FlowStop[],
  waiting: readonly { stage: StageId; here: number }[],
  scale: number,
): { waits: FlowStop[]; ribbons: FlowRibbon[] } {
  const ribbons: FlowRibbon[] = stops.slice(1).map((stop, i) => ({
    to: stop.stage,
    kind: 'agreed',
    from: { across: (stops[i] as FlowStop).across, down: 0, high: stop.high },
    end: { across: stop.across, down: 0, high: stop.high },
  }));
  const waits: FlowStop[] = [];
  let leaves = stops[1]?.high ?? 0;
  let down = leaves + (leaves > 0 ? gap + leastSlot : 0);
  for (const { stage, here } of waiting) {
    const high = here * scale;
    const slot = Math.max(high, leastSlot);
    const at = down + (slot - high) / 2;
    waits.push({ stage, leads: here, assumed: false, across: firstAcross, down: at, high });
    ribbons.push({
      to: stage,
      kind: stage === 'disqualified' ? 'out' : 'waits',
      from: { across: 0, down: leaves, high },
      end: { across: firstAcross, down: at, high },
    });
    leaves += high;
    down += slot + gap;
  }
  return { waits, ribbons };
}

/** The scale at which the first stage and everything that waits below it fit into the height. */
function scaleFor(leads: number, first: StageCount | undefined, waiting: readonly number[]): number {
  if (leads === 0) return 0;
  const reached = first === undefined ? 0 : (first.assumed ?? first.reached);
  const gaps = waiting.length * gap + (reached > 0 ? leastSlot : 0);
  let scale = (1 - gaps) / leads;
  // Bars that are thinner than their words take room from the others; a few rounds settle it.
  for (let round = 0; round < 4; round++) {
    const slots = waiting.map((here) => Math.max(here * scale, leastSlot));
    const words = slots.reduce((sum, slot, i) => sum + slot - (waiting[i] as number) * scale, 0);
    scale = Math.max(0.05, 1 - gaps - words) / leads;
  }
  return scale;
}
