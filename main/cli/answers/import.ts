import { z } from 'zod';
import { fieldType } from '#shared/model/field.ts';
import { count, tableForm } from './parts.ts';

const mapped = z.object({
  column: z.string(),
  role: z.string(),
  /** The field's key; null where the column becomes none. */
  field: z.string().nullable(),
  type: fieldType.nullable(),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
});

export const importAnswer = z.object({
  dataset: z.string(),
  datasetId: z.string(),
  kind: z.enum(['leads', 'activities', 'outcomes']),
  ...tableForm,
  rows: z.object({ read: count, kept: count, merged: count, refused: count }),
  unreadable: z.array(z.object({ column: z.string(), count, examples: z.array(z.string()) })),
  reasons: z.array(z.object({ reason: z.string(), rows: count })),
  mapping: z.array(mapped),
  missingMarkers: z.array(z.object({ column: z.string(), values: z.array(z.string()) })),
  outcome: z.object({ column: z.string(), won: z.array(z.string()), lost: z.array(z.string()).nullable() }).nullable(),
  report: z.string().nullable(),
});
