import type { Gate } from '#shared/model/gate.ts';
import type { GatedStage } from '#shared/model/stage.ts';
import { judge, type Known } from './judge.ts';
import { fact, isKnown, type View } from './view.ts';

const order: readonly (readonly GatedStage[])[] = [['mql', 'pql'], ['sal'], ['sql'], ['opportunity'], ['customer']];

type Step = { readonly place: number; readonly gates: readonly Gate[] };

/** S1: the steps that are on, PQL beside MQL. */
function stepsOf(view: View): Step[] {
  return order
    .map((stages, i) => ({
      place: i,
      gates: stages.flatMap((stage) => view.model.gates.filter((gate) => gate.stage === stage && gate.enabled)),
    }))
    .filter(({ gates }) => gates.length > 0);
}

/** S3: whether a fast track of this gate or a later one carries the lead through it. */
function isCarried(view: View, known: Known, steps: readonly Step[], gate: Gate): boolean {
  const place = steps.find(({ gates }) => gates.includes(gate))?.place as number;
  return steps.some((step) =>
    step.gates.some((other) => {
      if (other !== gate && step.place <= place) return false;
      if (other.fastTrack === null) return false;
      if (!other.fastTrack.always.every((field) => isKnown(view, field))) return false;
      return judge(view, known, other.fastTrack.condition) === 'yes';
    }),
  );
}

type Verdict = { readonly opens: boolean; readonly held: string };

/** S2–S4: one gate. */
function judgeGate(view: View, known: Known, steps: readonly Step[], gate: Gate): Verdict {
  if (gate.exclusions.some((exclusion) => judge(view, known, exclusion) === 'yes'))
    return { opens: false, held: 'excluded' };
  if (isCarried(view, known, steps, gate)) return { opens: true, held: '' };
  const missing = [...new Set(gate.requires)].filter((field) => !isKnown(view, field));
  if (missing.length > 0) {
    const keys = missing.map((id) => view.model.fields.find((field) => field.id === id)?.key);
    return { opens: false, held: `missing: ${keys.join(', ')}` };
  }
  const entry = judge(view, known, gate.entry);
  if (entry === 'yes') return { opens: true, held: '' };
  return { opens: false, held: entry === 'no' ? 'not met' : 'unknown' };
}

type Standing = { readonly stage: string; readonly held: string };

/** S1–S3: where the gates alone put the lead. */
function walk(view: View, known: Known): Standing {
  const steps = stepsOf(view);
  let stage = 'lead';
  let place = -1;
  const asOfNow = (): Known => {
    const standing = { stage, place };
    return { ...known, reached: (asked) => hasReached(view, asked, standing) };
  };
  for (const step of steps) {
    const before = asOfNow();
    const [main, second] = step.gates as [Gate, Gate | undefined];
    const first = judgeGate(view, before, steps, main);
    if (first.opens) {
      stage = main.stage;
      place = step.place;
      continue;
    }
    // PQL is judged with MQL's verdict known; here that is "shut", so the lead still stands where it stood.
    if (second === undefined || !judgeGate(view, before, steps, second).opens) return { stage, held: first.held };
    stage = second.stage;
    place = step.place;
  }
  return { stage, held: '' };
}

/** C5: at the stage or beyond; a stage that is off is reached with the one before it; PQL and MQL stand side by side. */
function hasReached(view: View, asked: GatedStage, at: { readonly stage: string; readonly place: number }): boolean {
  const place = order.findIndex((stages) => stages.includes(asked));
  const isOn = view.model.gates.some((gate) => gate.stage === asked && gate.enabled);
  if (at.place > place) return true;
  if (isOn) return at.stage === asked;
  if (asked === 'pql') return false;
  const before = stepsOf(view).filter((step) => step.place <= place);
  const last = before.at(-1)?.place ?? -1;
  return at.place >= last;
}

/** S4 and S6: where the lead stands in the end, and why it is held. */
export function standingOf(view: View, known: Known): Standing {
  for (const disqualifier of view.model.disqualifiers) {
    if (judge(view, known, disqualifier.condition) === 'yes') return { stage: 'disqualified', held: 'disqualified' };
  }
  for (const reason of view.model.recycleReasons) {
    if (judge(view, known, reason.carriedBy) !== 'yes') continue;
    const date = fact(view, reason.clockField);
    const isOver = date !== null && view.asOf - (date as number) >= reason.afterDays;
    if (isOver && judge(view, known, reason.returnsWhen) === 'yes') continue;
    return { stage: reason.to, held: `recycled: ${reason.id}` };
  }
  const standing = walk(view, known);
  const destination = view.model.cells.find(({ grade }) => grade === known.grade)?.destination;
  if (standing.stage !== 'lead' || destination !== 'nurture') return standing;
  return { stage: 'nurture', held: standing.held === 'not met' ? 'nurture' : standing.held };
}
