import { type Model, modelOf } from '#shared/model/model.ts';
import type { WorkshopState } from '#shared/model/records.ts';

/** The model that the workshop shows. Every file that opens has one: a state without it is refused as damaged. */
export function shownModel(state: WorkshopState): Model {
  const workshop = state.workshop.workshop;
  const model = workshop === undefined ? null : modelOf(state, workshop.shownModel);
  if (model === null) throw new Error('The workshop shows no model.');
  return model;
}
