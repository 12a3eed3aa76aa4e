import { type Command, decide } from '#shared/commands/command.ts';
import type { TemplateRecord } from '#shared/commands/workshop.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { sampleRecords } from '#shared/sample/model.ts';

const createdAt = '2026-01-01T00:00:00.000Z';

export const answers = {
  title: { en: 'T' },
  company: 'C',
  language: 'en',
  timeZone: 'UTC',
  currency: 'EUR',
  createdAt,
} as const;

/** The state after a command; it must be carried out. */
export function carriedOut(state: WorkshopState, command: Command): WorkshopState {
  const decision = decide(state, command, { time: createdAt, actor: { side: 'both' } });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return applyChanges(state, decision.value);
}

export function started(records: TemplateRecord[]): WorkshopState {
  return carriedOut(emptyState, { type: 'workshop.start', records } as Command);
}

/** The sample company's workshop, without its leads. */
export function sampleState(): WorkshopState {
  return started(sampleRecords(answers));
}

/** The model that a workshop shows. */
export function shownModel(state: WorkshopState): Model {
  const { workshop } = state.workshop;
  const model = workshop === undefined ? null : modelOf(state, workshop.shownModel);
  if (model === null) throw new Error('no model');
  return model;
}
