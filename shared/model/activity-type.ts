import { z } from 'zod';
import { activityTypeId, modelId } from './ids.ts';
import { line, localLine } from './local-text.ts';
import { position } from './scalars.ts';

/** A kind of thing leads do (A1), marked as interest, intent or negative. */
export const activityType = z
  .object({
    id: activityTypeId,
    modelId,
    position,
    name: localLine,
    signal: z.enum(['interest', 'intent', 'negative']),
    /** The words data sets use for it, compared by V3: "Email Opened". */
    aliases: z.array(line.min(1)).max(200),
  })
  .strict();
export type ActivityType = z.infer<typeof activityType>;
