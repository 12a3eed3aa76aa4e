import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { type GatedStage, gatedStages, stageIds } from '../../model/stage.ts';
import { isAtOrBeyond } from '../counts/stage-counts.ts';
import { createEngine } from '../engine.ts';
import type { Day, LeadData } from '../lead-data.ts';
import { partOf } from '../part-of.ts';
import { type CheckDays, checkDaysInSteps } from './check-days.ts';

type DataSet = RecordOf<'dataSet'>;

/** For each stage that is on: every lead's first check day there or beyond (A5), `never` where there is none. */
export type FirstDays = {
  readonly stages: readonly GatedStage[];
  /** One for each of `stages`, a day for each row. */
  readonly first: readonly Int32Array[];
  /** Leads with a created day; the others have no check days and are left out. */
  readonly dated: number;
  /** The earliest check day of all; null without any. */
  readonly earliest: Day | null;
};

/** A first day that never came. */
export const never = 2 ** 31 - 1;

/** Leads that are scored together: few enough that what is kept of them stays small. */
const blockSize = 16_384;

/**
 * When each lead first came to each stage or beyond it (A5). Each round judges the leads that still have check days,
 * each as of its next one; the leads are taken together anew when half of them are done. So the work is in proportion
 * to the number of check days, not to that of the busiest lead. Yields the share that is done. Null without created days.
 */
export function* firstDaysInSteps(
  data: LeadData,
  model: Model,
  dataSet: DataSet,
  upTo: Day,
): Generator<number, FirstDays | null> {
  if (dataSet.createdColumn === null) return null;
  const found = checkDaysInSteps(model, dataSet, data, upTo);
  let step = found.next();
  for (; step.done !== true; step = found.next()) yield 0;
  const checks = step.value;
  const stages = gatedStages.filter((stage) => model.gates.some((gate) => gate.stage === stage && gate.enabled));
  const first = stages.map(() => new Int32Array(data.rows).fill(never));
  const all = checks.day.length;
  let before = 0;
  for (let from = 0; from < data.rows; from += blockSize) {
    const rows = Uint32Array.from({ length: Math.min(blockSize, data.rows - from) }, (_, i) => from + i);
    const pairs = (checks.start[from + rows.length] as number) - (checks.start[from] as number);
    const block = blockInSteps({ data, model, dataSet, checks, stages, first }, rows);
    for (let judged = block.next(); judged.done !== true; judged = block.next()) yield (before + judged.value) / all;
    before += pairs;
  }
  const earliest = checks.day.reduce((least, day) => Math.min(least, day), never);
  return { stages, first, dated: checks.dated, earliest: all === 0 ? null : earliest };
}

type Work = {
  readonly data: LeadData;
  readonly model: Model;
  readonly dataSet: DataSet;
  readonly checks: CheckDays;
  readonly stages: readonly GatedStage[];
  readonly first: readonly Int32Array[];
};

/** Rounds over some leads; yields how many of their check days are judged. */
function* blockInSteps({ data, model, dataSet, checks, stages, first }: Work, rows: Uint32Array): Generator<number> {
  const { start, day } = checks;
  // By stage a lead stands at: which of `stages` that reaches.
  const reaches = stageIds.map((at) => stages.map((stage) => isAtOrBeyond(at, stage)));
  const isLeft = (row: number, round: number): boolean =>
    (start[row] as number) + round < (start[row + 1] as number) && first.some((days) => days[row] === never);
  const mapped = Object.values(dataSet.fields);
  const keys = [...new Set(mapped.flatMap(({ column, filledOn }) => [column, ...(filledOn ? [filledOn.column] : [])]))];
  let left = rows.filter((row) => isLeft(row, 0));
  let held = left;
  let part = partOf(data, held, keys);
  let engine = createEngine(part);
  let judged = 0;
  for (let round = 0; left.length > 0; round++) {
    if (left.length * 2 <= held.length) {
      part = partOf(part, placesOf(held, left), keys);
      held = left;
      engine = createEngine(part);
    }
    // A lead that is done but not taken out yet is judged on its last day again, which changes nothing.
    const asOf = Int32Array.from(
      held,
      (row) => day[Math.min((start[row] as number) + round, (start[row + 1] as number) - 1)] as number,
    );
    const steps = engine.scoreInSteps(model, dataSet, asOf);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield judged + step.value * left.length;
    const { standing } = step.value;
    held.forEach((row, i) => {
      const reached = reaches[standing.stageAt(i)] as readonly boolean[];
      first.forEach((days, stage) => {
        if (reached[stage] === true && days[row] === never) days[row] = asOf[i] as number;
      });
    });
    judged += left.length;
    left = left.filter((row) => isLeft(row, round + 1));
  }
}

/** Where each of some rows stands among others; both ascend. */
function placesOf(rows: Uint32Array, some: Uint32Array): Uint32Array {
  let at = 0;
  return some.map((row) => {
    while (rows[at] !== row) at++;
    return at;
  });
}
