import { z } from 'zod';
import { quotes } from '#shared/import/table.ts';
import { fieldType } from '#shared/model/field.ts';
import { count, tableForm } from './parts.ts';

const marker = z.object({ text: z.string(), count, tick: z.boolean(), why: z.string() });

const column = z.object({
  name: z.string(),
  type: fieldType,
  filled: count,
  known: count,
  distinct: count,
  missingMarkers: z.array(marker),
  min: z.string().nullable(),
  max: z.string().nullable(),
  examples: z.array(z.string()),
  top: z.array(z.object({ text: z.string(), count })),
  unreadable: count,
  /** What a person should know of the column; `kind` says what, further members with what numbers. */
  notes: z.array(z.looseObject({ kind: z.string() })),
});

export const profileAnswer = z.object({
  file: z.string(),
  ...tableForm,
  quote: z.enum([...quotes, '']),
  headerRow: count,
  rows: count,
  looksLike: z.enum(['leads', 'activities', 'outcomes']),
  columns: z.array(column),
  troubles: z.array(z.object({ kind: z.string(), rows: count, first: z.array(count) })),
});
