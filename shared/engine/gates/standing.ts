import type { Model } from '../../model/model.ts';
import { gradesOf } from '../../model/model.ts';
import { type StageId, stageIds } from '../../model/stage.ts';
import { bitAt } from '../columns/planes.ts';
import { heldText } from './held-because.ts';
import type { GateResult, GateResults } from './judge-gates.ts';

/** Where every lead stands and why it goes no further (S3, S4). */
export type Standing = {
  /** Index in `stageIds`. */
  readonly stage: Uint8Array;
  /** Steps open in an unbroken run from the start, whatever S4 makes of the lead then. */
  readonly steps: Uint8Array;
  /** Index in `reasons`. */
  readonly held: Uint32Array;
  readonly reasons: readonly string[];
};

export type StandingInput = {
  readonly model: Model;
  readonly rows: number;
  readonly gates: GateResults;
  /** Where any disqualifier is yes. */
  readonly disqualified: Uint32Array;
  /** For each recycle reason in order: where it binds. */
  readonly binding: readonly Uint32Array[];
  readonly gradeIndex: Uint8Array;
};

export function standingOf({ model, rows, gates, disqualified, binding, gradeIndex }: StandingInput): Standing {
  const nurtures = gradesOf(model.fit, model.engagement).map(
    (grade) => model.cells.find((cell) => cell.grade === grade)?.destination === 'nurture',
  );
  const heldAt = gates.steps.map(({ main }) => holder(gates.of(main.stage) as GateResult, keysOf(model)));
  const reasons = new Map<string, number>([['', 0]]);
  const numberOf = (text: string): number => {
    const number = reasons.get(text) ?? reasons.size;
    reasons.set(text, number);
    return number;
  };
  const result = { stage: new Uint8Array(rows), steps: new Uint8Array(rows), held: new Uint32Array(rows) };
  const put = (row: number, stage: StageId, reason: string): void => {
    result.stage[row] = numberOfStage[stage];
    result.held[row] = numberOf(reason);
  };
  for (let row = 0; row < rows; row++) {
    const open = openSteps(gates, row);
    result.steps[row] = open;
    if (bitAt(disqualified, row)) {
      put(row, 'disqualified', 'disqualified');
      continue;
    }
    const reason = model.recycleReasons[binding.findIndex((bits) => bitAt(bits, row))];
    if (reason !== undefined) {
      put(row, reason.to, heldText({ kind: 'recycled', reason: reason.id }));
      continue;
    }
    const stage = stageAfter(gates, open, row);
    const inNurture = stage === 'lead' && nurtures[gradeIndex[row] as number] === true;
    const held = heldAt[open]?.(row) ?? '';
    put(row, inNurture ? 'nurture' : stage, inNurture && held === 'not met' ? 'nurture' : held);
  }
  return { ...result, reasons: [...reasons.keys()] };
}

const numberOfStage = Object.fromEntries(stageIds.map((stage, i) => [stage, i])) as Record<StageId, number>;

function openSteps(gates: GateResults, row: number): number {
  let open = 0;
  while (open < gates.runs.length && bitAt(gates.runs[open] as Uint32Array, row)) open++;
  return open;
}

/** The stage of the last open step; PQL only where MQL is shut (S1). */
function stageAfter(gates: GateResults, open: number, row: number): StageId {
  const step = gates.steps[open - 1];
  if (step === undefined) return 'lead';
  if (step.beside === null || bitAt((gates.of(step.main.stage) as GateResult).open, row)) return step.main.stage;
  return step.beside.stage;
}

/** Why a shut gate holds a lead: the first that applies (S4). Each set of missing facts is put into words once. */
export function holder(result: GateResult, keyOf: (fieldId: string) => string): (row: number) => string {
  const { gate, excluded, allKnown, known, entry } = result;
  const written = new Map<number, string>();
  return (row) => {
    if (bitAt(excluded, row)) return 'excluded';
    if (!bitAt(allKnown, row)) {
      let which = 0;
      for (const bits of known) which = which * 2 + (bitAt(bits, row) ? 0 : 1);
      let text = written.get(which);
      if (text === undefined) {
        const fields = gate.requires.filter((_, i) => !bitAt(known[i] as Uint32Array, row)).map(keyOf);
        text = heldText({ kind: 'missing', fields: [...new Set(fields)] });
        written.set(which, text);
      }
      return text;
    }
    return heldText({ kind: bitAt(entry.unknown, row) ? 'unknown' : 'notMet' });
  };
}

/** Fields by the short name that exports and command lines use. */
export function keysOf(model: Model): (fieldId: string) => string {
  const keys = new Map<string, string>(model.fields.map((field) => [field.id, field.key]));
  return (fieldId) => keys.get(fieldId) ?? fieldId;
}
