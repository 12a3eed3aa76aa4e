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

/** A fact with another value, or one more activity of a type today. Fields by key. */
const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    field: z.string(),
    value: z.string(),
    /** `ask`: not known yet; `change`: known, and can change; `otherwise`: what the lead is. */
    how: z.enum(['ask', 'change', 'otherwise']),
    /** Every value that was tried is enough. */
    any: z.boolean(),
    /** Leads that have this value already. */
    leads: count.nullable(),
  }),
  z.object({ kind: z.literal('activity'), type: z.string(), asset: z.string(), times: count }),
]);

/** What would move the lead up a stage: the smallest sets of up to three changes, or what binds it. */
const moves = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('last'), stage: stageId }),
  z.object({ kind: z.literal('disqualified'), by: z.array(z.string()) }),
  z.object({
    kind: z.literal('recycled'),
    reason: z.string(),
    /** The day from which it may return; null where its date is unknown. */
    from: isoDay.nullable(),
    conditionMet: z.boolean(),
  }),
  z.object({
    kind: z.literal('tried'),
    next: gatedStage,
    /** Places of the gate's exclusions that hold the lead, from 0. */
    excludedBy: z.array(count),
    /** None: three changes are not enough. */
    ways: z.array(
      z.object({
        changes: z.array(change),
        stage: stageId,
        grade,
        totals: z.object({ fit: z.number(), engagement: z.number() }),
      }),
    ),
    tried: count,
    leftOut: count,
  }),
]);

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
  moves,
});

export const scoreAnswer = z.object({
  leads: count,
  asOf: isoDay.nullable(),
  modelHash: hash,
  out: z.string().nullable(),
  // With `--explain` only.
  ...explained.partial().shape,
});
