import type { Model } from '../../model/model.ts';
import { gradesOf } from '../../model/model.ts';
import { type StageId, stageIds } from '../../model/stage.ts';
import { addWhere, bitAt, eachBit } from '../columns/planes.ts';
import { heldText } from './held-because.ts';
import type { GateResult, GateResults } from './judge-gates.ts';
import type { Step } from './steps.ts';

/** Where every lead stands and why it goes no further (S3, S4). */
export type Standing = {
  /** Index in `stageIds`. */
  readonly stage: Uint8Array;
  /** Steps open in an unbroken run from the start, whatever S4 makes of the lead then. */
  readonly steps: Uint8Array;
  /** Index in `reasons`. */
  readonly held: Uint32Array;
  /** One lead's stage, as an index in `stageIds`, and why it is held, as it is written (S4). */
  readonly stageAt: (row: number) => number;
  readonly heldAt: (row: number) => string;
  /** Where a disqualifier or a binding reason decides, and not the gates. */
  readonly aside: Uint32Array;
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
  const reasons = new Map<string, number>([['', 0]]);
  const numberOf = (text: string): number => {
    const number = reasons.get(text) ?? reasons.size;
    reasons.set(text, number);
    return number;
  };
  const steps = new Uint8Array(rows);
  for (const run of gates.runs) addWhere(steps, run, 1);
  const stage = new Uint8Array(rows);
  const held = new Uint32Array(rows);
  const heldAt = gates.steps.map(({ main }) => holder(gates.of(main.stage) as GateResult, keysOf(model)));
  const stageAt = [() => leadStage, ...gates.steps.map((step) => stageOf(gates, step))];
  for (let row = 0; row < rows; row++) {
    const open = steps[row] as number;
    stage[row] = (stageAt[open] as (row: number) => number)(row);
    held[row] = numberOf(heldAt[open]?.(row) ?? '');
  }
  const nurtures = gradesOf(model.fit, model.engagement).map(
    (grade) => model.cells.find((cell) => cell.grade === grade)?.destination === 'nurture',
  );
  const notMet = numberOf(heldText({ kind: 'notMet' }));
  const nurture = numberOf(heldText({ kind: 'nurture' }));
  for (let row = 0; row < rows; row++) {
    if (stage[row] !== leadStage || nurtures[gradeIndex[row] as number] !== true) continue;
    stage[row] = numberOfStage.nurture;
    if (held[row] === notMet) held[row] = nurture;
  }
  const aside = disqualified.slice();
  const put = (bits: Uint32Array, to: StageId, reason: string): void => {
    const number = numberOf(reason);
    eachBit(bits, (row) => {
      stage[row] = numberOfStage[to];
      held[row] = number;
    });
    for (let w = 0; w < aside.length; w++) aside[w] = (aside[w] as number) | (bits[w] as number);
  };
  // The first reason that binds is written last; a disqualifier over all of them.
  model.recycleReasons.forEach((_, i, all) => {
    const at = all.length - 1 - i;
    const reason = all[at] as (typeof all)[number];
    put(binding[at] as Uint32Array, reason.to, heldText({ kind: 'recycled', reason: reason.id }));
  });
  put(disqualified, 'disqualified', heldText({ kind: 'disqualified' }));
  const written = [...reasons.keys()];
  const stageOfRow = (row: number): number => stage[row] as number;
  const heldOfRow = (row: number): string => written[held[row] as number] as string;
  return { stage, steps, held, stageAt: stageOfRow, heldAt: heldOfRow, aside, reasons: written };
}

const numberOfStage = Object.fromEntries(stageIds.map((stage, i) => [stage, i])) as Record<StageId, number>;
const leadStage = numberOfStage.lead;

/** The stage of a lead whose last open step this is: PQL only where MQL is shut (S1). */
function stageOf(gates: GateResults, { main, beside }: Step): (row: number) => number {
  const own = numberOfStage[main.stage];
  if (beside === null) return () => own;
  const second = numberOfStage[beside.stage];
  const { open } = gates.of(main.stage) as GateResult;
  return (row) => (bitAt(open, row) ? own : second);
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
