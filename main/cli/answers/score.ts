import { z } from 'zod';
import { grade } from '#shared/model/grade.ts';
import { isoDay } from '#shared/model/scalars.ts';
import { gatedStage, stageId } from '#shared/model/stage.ts';
import { count, hash } from './parts.ts';

/** Lines add up to the totals; a clamp's line is what a cap or floor took or added. */
const line = z.object({
  kind: z.enum(['rule', 'clamp']),
  id: z.string(),
  saw: z.string(),
  points: z.number(),
  /** Why a rule gave nothing, where it did. */
  because: z.string().nullable().optional(),
});

const gate = z.object({
  stage: gatedStage,
  opens: z.boolean(),
  fastTrack: z.boolean(),
  because: z.string(),
  missing: z.array(z.string()),
});

const explained = z.object({
  lead: z.string(),
  lines: z.array(line),
  totals: z.object({ fit: z.number(), engagement: z.number() }),
  grade,
  stage: stageId,
  held_because: z.string(),
  icp: z.string().nullable(),
  persona: z.string().nullable(),
  gates: z.array(gate),
});

export const scoreAnswer = z.object({
  leads: count,
  asOf: isoDay.nullable(),
  modelHash: hash,
  out: z.string().nullable(),
  // With `--explain` only.
  ...explained.partial().shape,
});
