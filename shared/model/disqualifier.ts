import { z } from 'zod';
import { condition } from './condition.ts';
import { disqualifierId, modelId } from './ids.ts';
import { localLine } from './local-text.ts';
import { position } from './scalars.ts';

/** Rules a lead out, whatever its points (S4). Also called anti-ICP. */
export const disqualifier = z.object({ id: disqualifierId, modelId, position, name: localLine, condition }).strict();
export type Disqualifier = z.infer<typeof disqualifier>;
