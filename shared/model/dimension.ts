import { z } from 'zod';
import { dimensionName } from './group.ts';
import { dimensionId, modelId } from './ids.ts';
import { hundredths } from './scalars.ts';

/** Fit or engagement as a whole: its clamp (P6) and the totals at which grades begin (G1). */
export const dimension = z
  .object({
    id: dimensionId,
    modelId,
    name: dimensionName,
    cap: hundredths.nullable(),
    /** Default 0; null lifts it (P6). */
    floor: hundredths.nullable(),
    /** Strictly descending; n thresholds make n + 1 grades, the worst needs none (G1). */
    thresholds: z
      .array(hundredths)
      .min(1)
      .max(5)
      .refine((all) => all.every((at, i) => i === 0 || at < (all[i - 1] as number)), 'thresholds must descend'),
  })
  .strict();
export type Dimension = z.infer<typeof dimension>;
