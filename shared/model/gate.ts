import { z } from 'zod';
import { condition } from './condition.ts';
import { fieldId, gateId, modelId } from './ids.ts';
import { localLine } from './local-text.ts';
import { owner } from './scalars.ts';
import { gatedStage } from './stage.ts';

/** Carries a lead through its own gate and every one before it (S3). */
export const fastTrack = z
  .object({
    condition,
    /** Facts that are asked for all the same: at least one way to reach the person. */
    always: z.array(fieldId).max(20),
  })
  .strict();

/** What opens a stage (S2). One gate for each gated stage of a model. */
export const gate = z
  .object({
    id: gateId,
    modelId,
    stage: gatedStage,
    /** The team's own name for the stage; empty: the usual one. */
    name: localLine,
    enabled: z.boolean(),
    requires: z.array(fieldId).max(50),
    entry: condition,
    exclusions: z.array(condition).max(50),
    fastTrack: fastTrack.nullable(),
    owner,
    /** Stands in for a gate that the data cannot judge, in counts only: a share from 0 to 1 (S5). */
    assumedRate: z.number().min(0).max(1).nullable(),
  })
  .strict();
export type Gate = z.infer<typeof gate>;
