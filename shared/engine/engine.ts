import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { defaultDay } from './as-of.ts';
import { type Memory, remember } from './columns/source.ts';
import type { Day, LeadData } from './lead-data.ts';
import { type Scores, scoreFrom, scoreInSteps } from './score.ts';

/** Scores one data set again and again, as a model is edited. */
export type Engine = {
  readonly data: LeadData;
  /** Of the latest activity, whether or not its lead is here; null without any. Looked for once. */
  readonly latestDay: () => Day | null;
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
  let latest: { readonly day: Day | null } | null = null;
  return {
    data,
    latestDay: () => {
      latest ??= { day: latestOf(memory) };
      return latest.day;
    },
    score: (model, dataSet, asOf) => scoreFrom(memory, model, dataSet, asOf),
    scoreInSteps: (model, dataSet, asOf) => scoreInSteps(memory, model, dataSet, asOf),
    forget: () => {
      memory.derived.clear();
      memory.latest.clear();
      memory.turn++;
    },
  };
}

/** The index has seen all activities where it holds as many. */
function latestOf({ data, index }: Memory): Day | null {
  return index !== null && index.lead.length === data.activities?.lead.length ? index.latest : defaultDay(data);
}
