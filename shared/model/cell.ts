import { z } from 'zod';
import { grade } from './grade.ts';
import { cellId, modelId } from './ids.ts';
import { localLine } from './local-text.ts';
import { duration, owner } from './scalars.ts';

/** What happens to a lead of one grade (G2). */
export const cell = z
  .object({
    id: cellId,
    modelId,
    grade,
    /** 0 to 5: how hot the cell is drawn. */
    rating: z.int().min(0).max(5),
    destination: z.enum(['sales', 'nurture', 'none']),
    action: localLine,
    owner,
    timeToAct: duration.nullable(),
  })
  .strict();
export type Cell = z.infer<typeof cell>;
