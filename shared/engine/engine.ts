import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { remember } from './columns/source.ts';
import type { Day, LeadData } from './lead-data.ts';
import { type Scores, scoreFrom, scoreInSteps } from './score.ts';

/** Scores one data set again and again, as a model is edited. */
export type Engine = {
  readonly data: LeadData;
  /** As `scoreLeads`; what an edit did not touch is not worked out again. */
  readonly score: (model: Model, dataSet: RecordOf<'dataSet'>, asOf: Day | Int32Array) => Scores;
  /** The same in parts, each saying what share of the work is done, so that a host can pause or give up between them. */
  readonly scoreInSteps: (
    model: Model,
    dataSet: RecordOf<'dataSet'>,
    asOf: Day | Int32Array,
  ) => Generator<number, Scores>;
  /** Lets go of all that was worked out; facts stay as they were read. The next score works everything out. */
  readonly forget: () => void;
};

export function createEngine(data: LeadData): Engine {
  const memory = remember(data);
  return {
    data,
    score: (model, dataSet, asOf) => scoreFrom(memory, model, dataSet, asOf),
    scoreInSteps: (model, dataSet, asOf) => scoreInSteps(memory, model, dataSet, asOf),
    forget: () => {
      memory.derived.clear();
      memory.latest.clear();
      memory.turn++;
    },
  };
}
