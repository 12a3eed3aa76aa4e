import { z } from 'zod';
import { dataSetId, modelId, signatureId } from './ids.ts';
import { line } from './local-text.ts';
import { instant, side } from './scalars.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A sign-off by one side; it binds exactly what `bound` hashes and is stale when that differs (H1). */
export const signature = z
  .object({
    id: signatureId,
    modelId,
    side,
    name: line.min(1),
    role: line,
    at: instant,
    /** SHA-256 of {model hash, resolved clause values, data-set fingerprint} (H1). */
    bound: sha256,
    modelHash: sha256,
    dataSetId: dataSetId.nullable(),
    /** A drawn signature as an SVG path in a 300 × 100 box; empty: the name alone. */
    stroke: z
      .string()
      .max(20_000)
      .regex(/^[ML0-9 .,-]*$/),
  })
  .strict();
export type Signature = z.infer<typeof signature>;
