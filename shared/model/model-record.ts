import { z } from 'zod';
import { modelId } from './ids.ts';
import { line, localLine } from './local-text.ts';
import { position } from './scalars.ts';

/** A model, such as one for a product line. Everything it consists of carries its id. */
export const modelRecord = z
  .object({
    id: modelId,
    position,
    name: localLine,
    /** The meaning it is written in (H1). */
    semantics: z.literal(1),
    /** Domains of free mail, in lower case (C2). */
    freeMail: z.array(line.min(1)).max(5000),
  })
  .strict();
export type ModelRecord = z.infer<typeof modelRecord>;
