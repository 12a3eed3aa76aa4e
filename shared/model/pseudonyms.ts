import { z } from 'zod';

const columnKey = z.string().regex(/^c[0-9]{1,5}$/);

/**
 * Sixteen hexadecimal digits made from the key and nothing else, kept with the data set so that a wrong key is noticed.
 * They reveal neither the key nor a single name: who has them can only tell whether a key they hold is the same one.
 */
export const keyCheck = z.string().regex(/^[0-9a-f]{16}$/);

/** Of a data set whose names and addresses were replaced: the key's check, and which stored columns hold pseudonyms. */
export const dataSetPseudonyms = z.object({ check: keyCheck, columns: z.array(columnKey).max(16_384) }).strict();
export type DataSetPseudonyms = z.infer<typeof dataSetPseudonyms>;
