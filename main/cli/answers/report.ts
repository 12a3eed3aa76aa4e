import { z } from 'zod';
import { count } from './parts.ts';

export const reportAnswer = z.object({
  dataset: z.string(),
  datasetId: z.string(),
  /** That of the leads first, then each table that was joined to them. */
  imports: z.array(
    z.object({
      kind: z.enum(['leads', 'activities', 'outcomes']),
      file: z.string(),
      time: z.iso.datetime(),
      rows: z.object({ read: count, kept: count, merged: count, refused: count }),
      unreadable: z.array(z.object({ column: z.string(), count, examples: z.array(z.string()) })),
      reasons: z.array(z.object({ reason: z.string(), rows: count })),
      /** Refused rows that are kept to be mended. */
      leftOut: count,
    }),
  ),
  report: z.string().nullable(),
  refusedRows: z.string().nullable(),
});
