import { finish } from '../lib/finish.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { decisionDays } from './as-of.ts';
import { subsetOf } from './columns/subset.ts';
import { createEngine } from './engine.ts';
import { fillingOf } from './filling.ts';
import type { LeadData } from './lead-data.ts';
import type { Simulation } from './results.ts';
import { countScores } from './simulate.ts';

/** The counts of the leads that could be judged, each on its decision day, and how many were left out and why (A4). */
export type Backtest = {
  readonly simulation: Simulation;
  readonly leftOut: { readonly withoutDay: number; readonly decidedBefore: number };
  /**
   * The fields whose facts enter although nobody knows when they were filled in: every one that the data set has, that a
   * condition, a rule or a gate reads, and of which neither the data says the day nor the team that it is filled in before. All results that use them are as of today in this.
   */
  readonly asOfToday: readonly string[];
  /** The fields whose facts are filled in after the decision, by the team's word: unknown in this. */
  readonly filledAfter: readonly string[];
};

/** Judges each lead on its decision day (A4), and says so much of it as `asOfToday`. Yields the share that is done. */
export function* backtestInSteps(
  model: Model,
  data: LeadData,
  dataSet: RecordOf<'dataSet'>,
): Generator<number, Backtest> {
  const { day, judged, withoutDay, decidedBefore } = decisionDays(model, dataSet, data);
  const days = day.filter((_, row) => judged[row] === 1);
  // What the data set shows, and since when, does not change with the leads that are left out.
  const filling = fillingOf(model, dataSet, subsetOf(data, judged));
  const scores = yield* createEngine(filling.data).scoreInSteps(model, filling.dataSet, days);
  const { asOfToday, filledAfter } = filling;
  return { simulation: countScores(scores), leftOut: { withoutDay, decidedBefore }, asOfToday, filledAfter };
}

export function backtest(model: Model, data: LeadData, dataSet: RecordOf<'dataSet'>): Backtest {
  return finish(backtestInSteps(model, data, dataSet));
}
