import { z } from 'zod';
import { reading } from './data-set.ts';
import { fieldId, modelId, savedMappingId } from './ids.ts';
import { line } from './local-text.ts';
import { instant, position } from './scalars.ts';

/** What a column became: its role and its fact, by the words of an import's plan; null: no fact. */
export const savedColumn = z
  .object({
    header: z.string().max(200),
    role: z.string().regex(/^[A-Za-z]{1,20}$/),
    /** A field that is gone by now counts for nothing. */
    field: fieldId.nullable(),
    missing: z.array(line.min(1)).max(200),
    reading,
    /** Facts derived from it. */
    derived: z.array(z.string().regex(/^[A-Za-z]{1,20}$/)).max(20),
    /** The column of the days on which its fact was filled in. */
    filledOn: z.string().max(200).optional(),
    /** The activities that it became, and the column of their days. */
    wide: z
      .object({ how: z.enum(['yesNo', 'count', 'date']), type: line.min(1), day: z.string().max(200) })
      .strict()
      .optional(),
    /** What became of it where names were replaced. */
    treatment: z.enum(['hash', 'drop', 'keep']).optional(),
  })
  .strict();

/**
 * How a table was mapped, to be used again for the next one with the same columns: it is known by the names of them all,
 * those that were left out too. It holds no leads and refers to nothing that must be there.
 */
export const savedMapping = z
  .object({
    id: savedMappingId,
    modelId,
    position,
    /** The file that it was made for. */
    name: line.min(1),
    savedAt: instant,
    kind: z.enum(['leads', 'activities', 'outcomes']),
    columns: z.array(savedColumn).max(4000),
    outcome: z
      .object({ won: z.array(line.min(1)).max(200), lost: z.array(line.min(1)).max(200).nullable() })
      .strict()
      .nullable(),
    /** Which of several rows of one lead was kept. */
    duplicates: z
      .object({
        id: z.enum(['first', 'last', 'fullest']),
        email: z.enum(['keep', 'first', 'last', 'fullest']),
      })
      .strict()
      .optional(),
  })
  .strict();
export type SavedMapping = z.infer<typeof savedMapping>;
