import { z } from 'zod';
import { participantId } from './ids.ts';
import { line } from './local-text.ts';
import { side } from './scalars.ts';

/** Someone in the room. */
export const participant = z
  .object({ id: participantId, name: line.min(1), role: line, side: z.enum([...side.options, 'facilitator']) })
  .strict();
export type Participant = z.infer<typeof participant>;
