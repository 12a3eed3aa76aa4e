import { z } from 'zod';
import { condition } from './condition.ts';
import { icpId, modelId } from './ids.ts';
import { localLine, localParagraph } from './local-text.ts';
import { hundredths, position } from './scalars.ts';

/** An ideal customer profile: a company worth winning, as something that can be measured (I1). */
export const icp = z
  .object({
    id: icpId,
    modelId,
    position,
    name: localLine,
    narrative: localParagraph,
    mustHaves: z.array(condition).max(50),
    criteria: z.array(z.object({ condition, weight: hundredths }).strict()).max(100),
    exclusions: z.array(condition).max(50),
    /** Descending thresholds; tier 1 is the first and best. Empty: one tier with threshold 0. */
    tiers: z.array(hundredths).max(10),
  })
  .strict();
export type Icp = z.infer<typeof icp>;
