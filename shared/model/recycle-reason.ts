import { z } from 'zod';
import { condition } from './condition.ts';
import { fieldId, modelId, recycleReasonId } from './ids.ts';
import { localLine } from './local-text.ts';
import { position } from './scalars.ts';

/** Why sales sends a lead back, where it goes, and when it may return (S6). */
export const recycleReason = z
  .object({
    id: recycleReasonId,
    modelId,
    position,
    name: localLine,
    /** Yes for a lead that carries this reason. */
    carriedBy: condition,
    to: z.enum(['recycled', 'nurture', 'disqualified']),
    /** The date fact that starts the clock; while it is unknown the reason binds. */
    clockField: fieldId,
    afterDays: z.int().min(0).max(36_525),
    returnsWhen: condition,
  })
  .strict();
export type RecycleReason = z.infer<typeof recycleReason>;
