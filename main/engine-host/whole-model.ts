import { z } from 'zod';
import type { Model } from '#shared/model/model.ts';
import { recordSchemas } from '#shared/model/records.ts';
import { settings } from '#shared/model/workshop.ts';

const { model, field, activityType, icp, persona, group, rule, dimension, cell, gate } = recordSchemas;
const { disqualifier, recycleReason, question, clause } = recordSchemas;

const shape = z.object({
  model,
  fields: z.array(field),
  activityTypes: z.array(activityType),
  icps: z.array(icp),
  personas: z.array(persona),
  groups: z.array(group),
  rules: z.array(rule),
  fit: dimension,
  engagement: dimension,
  cells: z.array(cell),
  gates: z.array(gate),
  disqualifiers: z.array(disqualifier),
  recycleReasons: z.array(recycleReason),
  questions: z.array(question),
  clauses: z.array(clause),
  decisionDays: settings.shape.decisionDays,
  timeZone: settings.shape.timeZone,
  calendar: settings.shape.calendar,
});

/** The model in a message, or null where it is none: the host trusts nobody's shapes. */
export function readModel(value: unknown): Model | null {
  const parsed = shape.safeParse(value);
  return parsed.success ? (parsed.data as Model) : null;
}
