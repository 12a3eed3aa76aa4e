import { z } from 'zod';
import { mergeRule, mergeRules } from '#shared/import/merge-rule.ts';
import { treatment } from '#shared/import/pseudonym-plan.ts';
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

const sameLeads = z.object({
  column: z.string(),
  leads: count,
  rows: count,
  examples: z.array(
    z.object({
      text: z.string(),
      /** Row numbers of the file. */
      rows: z.array(count),
      moreRows: count,
      keeps: z.object({ first: count, last: count, fullest: count }),
      differs: z.array(z.object({ column: z.string(), texts: z.array(z.string()) })),
      moreColumns: count,
    }),
  ),
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
  /** The mapping kept in the workshop by which it was mapped; the columns by which the two tables differ. */
  kept: z
    .object({
      name: z.string(),
      savedAt: z.string(),
      onlyHere: z.array(z.string()),
      onlyThere: z.array(z.string()),
    })
    .nullable(),
  /** Rows of one lead, found before anything was stored; null for what joins leads. */
  duplicates: z
    .object({
      id: sameLeads.extend({ rule: mergeRule }).nullable(),
      email: sameLeads.extend({ rule: z.enum(['keep', ...mergeRules]) }).nullable(),
    })
    .nullable(),
  /** `key`: the key file's path. `made`: it was made by this import. */
  pseudonyms: z
    .object({
      key: z.string(),
      made: z.boolean(),
      columns: z.array(z.object({ column: z.string(), treatment, reason: z.string() })),
    })
    .nullable(),
  report: z.string().nullable(),
  refusedRows: z.string().nullable(),
});
