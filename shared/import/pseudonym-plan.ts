import { z } from 'zod';
import { keyCheck } from '../model/pseudonyms.ts';

const columnKey = z.string().regex(/^c[0-9]{1,5}$/);

/**
 * What becomes of a column when names and addresses are replaced. `hash`: each text by its pseudonym, of an e-mail
 * address the part before the @. `drop`: the column is not brought in. `keep`: as it is.
 */
export const treatments = ['hash', 'drop', 'keep'] as const;
export const treatment = z.enum(treatments);
export type Treatment = z.infer<typeof treatment>;

/** Columns that are not named are kept as they are. The key itself is no part of a plan. */
export const plannedPseudonyms = z
  .object({
    check: keyCheck,
    columns: z.array(z.object({ key: columnKey, treatment }).strict()).max(16_384),
  })
  .strict();
export type PlannedPseudonyms = z.infer<typeof plannedPseudonyms>;
