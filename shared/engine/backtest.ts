import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { decisionDays } from './as-of.ts';
import { subsetOf } from './columns/subset.ts';
import type { LeadData } from './lead-data.ts';
import type { Simulation } from './results.ts';
import { simulate } from './simulate.ts';

/** The counts of the leads that could be judged, each on its decision day, and how many were left out (A4). */
export type Backtest = { readonly simulation: Simulation; readonly leftOut: number };

/**
 * Judges each lead on its decision day (A4). From when activities are complete, and which types there are, is said of
 * the whole data set: it does not change with the leads that are left out.
 */
export function backtest(model: Model, data: LeadData, dataSet: RecordOf<'dataSet'>): Backtest {
  const { day, judged, leftOut } = decisionDays(model, dataSet, data);
  const days = day.filter((_, row) => judged[row] === 1);
  return { simulation: simulate(model, subsetOf(data, judged), dataSet, days), leftOut };
}
