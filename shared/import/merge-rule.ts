import { z } from 'zod';

/**
 * Which row of several of one lead is kept: the first or the last of the file, or the one with the most known cells in
 * the columns that are brought in (of equals, the first). The row that is kept stays as it is: no cell of another row
 * fills its gaps, so that nothing is mixed without anybody knowing. The other rows are listed in the import report.
 */
export const mergeRules = ['first', 'last', 'fullest'] as const;
export const mergeRule = z.enum(mergeRules);
export type MergeRule = z.infer<typeof mergeRule>;

/**
 * What a person wants done with rows of one lead. An id can occur once only; rows that share an e-mail address may well
 * be two leads, so they are kept unless somebody says otherwise. First the ids are settled, then, among the rows that
 * are left, the e-mail addresses.
 */
export const plannedDuplicates = z.object({ id: mergeRule, email: z.enum(['keep', ...mergeRules]) }).strict();
export type PlannedDuplicates = z.infer<typeof plannedDuplicates>;

/** What is done where nobody is asked or says anything. */
export const usualDuplicates: PlannedDuplicates = { id: 'first', email: 'keep' };
