import { z } from 'zod';
import { area } from './area.ts';
import { frameId, modelId } from './ids.ts';
import { localLine } from './local-text.ts';
import { position } from './scalars.ts';

/** A titled region of the canvas: a step of the agenda, in the order of positions, and a page when presenting. */
export const frame = z
  .object({
    id: frameId,
    modelId,
    position,
    name: localLine,
    /** Planned for it; 0: no time planned. */
    minutes: z.int().min(0).max(600),
    ...area,
  })
  .strict();
export type Frame = z.infer<typeof frame>;
