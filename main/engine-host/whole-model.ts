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

/** Reads models one after the other; what a message says as the one before did is the same object as before. */
export type ModelReader = (value: unknown) => Model | null;

/**
 * The model in a message, or null where it is none: the host trusts nobody's shapes. Of an edit's model only the
 * kinds that are told apart by their text are read again, and what is returned is always what was read.
 */
export function modelReader(): ModelReader {
  const parts = Object.entries(shape.shape).map(([name, schema]) => ({
    name,
    read: textReader<unknown>(schema as z.ZodType),
  }));
  let last: Readonly<Record<string, unknown>> | null = null;
  return (value) => {
    if (typeof value !== 'object' || value === null) return null;
    const model: Record<string, unknown> = {};
    for (const { name, read } of parts) {
      const part = read((value as Record<string, unknown>)[name]);
      if (part === null) return null;
      model[name] = part.value;
    }
    const before = last;
    if (before === null || parts.some(({ name }) => before[name] !== model[name])) last = model;
    return last as unknown as Model;
  };
}

/** Reads values of one shape; the same object as long as their text is the same. Null for what has another shape. */
export function textReader<Value>(schema: z.ZodType<Value>): (value: unknown) => { readonly value: Value } | null {
  let last: { readonly text: string; readonly value: Value } | null = null;
  return (value) => {
    const text = JSON.stringify(value);
    if (last !== null && last.text === text) return last;
    const parsed = schema.safeParse(value);
    if (!parsed.success) return null;
    last = { text, value: parsed.data };
    return last;
  };
}
