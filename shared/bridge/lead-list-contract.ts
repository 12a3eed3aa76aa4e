import { z } from 'zod';
import { listQuestion } from './table-question.ts';
import { takes } from './takes.ts';

/** A table of leads as a file. */
export const leadListRequests = {
  /** Asks where, then writes the leads that the query lets through, whole or not at all; null: the dialog was closed. */
  'leads.save': takes(z.object({ ...listQuestion, today: z.int() }).strict()).gives<{
    readonly path: string;
    readonly leads: number;
  } | null>(),
  'leads.stopSaving': takes(z.object({}).strict()).gives<null>(),
} as const;

/** How many leads are written, of how many. */
export type LeadListEvents = { readonly 'leads.saving': { readonly leads: number; readonly total: number } };
