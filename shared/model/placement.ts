import { z } from 'zod';
import { modelId, placementId } from './ids.ts';

const coordinate = z.number().min(-100_000).max(100_000);

/** Where the team has put a node on the canvas; without one it stands where the projection puts it. */
export const placement = z
  .object({ id: placementId, modelId, node: z.string().max(100), x: coordinate, y: coordinate })
  .strict();
export type Placement = z.infer<typeof placement>;
