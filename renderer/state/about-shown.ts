import type { EngineInput } from '#shared/bridge/engine-port.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { withoutPictures } from '#shared/model/portrait.ts';
import { today } from './today.ts';

/** What every question about leads carries: the model, the data set, and the day it is judged as of. */
export function aboutShown(model: Model, dataSet: DataSet): EngineInput<'simulate'> {
  return { model: withoutPictures(model), dataSet, asOf: null, today: today(model.timeZone) };
}
