import { z } from 'zod';

/** Parts that several answers share. Published as JSON Schema: what is described here stays. */

/** SHA-256 of the model as canonical JSON, in hexadecimal: the same for the same model wherever it lies. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().nonnegative();
export const side = z.enum(['marketing', 'sales', 'facilitator', 'both']);

/** Hits out of those that could be judged, with the 95 % range (E2); null where there is nothing to divide by. */
export const share = z
  .object({ hits: count, of: count, share: z.number(), low: z.number(), high: z.number() })
  .nullable();

/** Of a table: what it was written in. What a format does not have is the empty text. */
export const tableForm = {
  format: z.enum(['csv', 'xlsx', 'xls', 'ods']),
  encoding: z.string(),
  delimiter: z.string(),
  sheet: z.string(),
};
