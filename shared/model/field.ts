import { z } from 'zod';
import { derivation } from './derivation.ts';
import { fieldId, modelId } from './ids.ts';
import { line, localLine } from './local-text.ts';
import { position } from './scalars.ts';

/** What a fact can be (V1). */
export const fieldTypes = ['text', 'category', 'multi', 'number', 'money', 'yesno', 'date', 'email'] as const;
export const fieldType = z.enum(fieldTypes);
export type FieldType = z.infer<typeof fieldType>;

/** Where facts come from (V1): the person gave it, it was looked up or derived, or it is behaviour. */
export const factSource = z.enum(['explicit', 'implicit', 'behavioural']);

/**
 * When a fact is filled in, by the team's word: before it is decided about a lead, or only after (A4, E3). What is derived
 * is filled in with its source.
 */
export const filledAt = z.enum(['before', 'after']);
export type FilledAt = z.infer<typeof filledAt>;

/** A kind of fact that leads carry (V1), with the words that mean "unknown" in it (V2). */
export const field = z
  .object({
    id: fieldId,
    modelId,
    position,
    /** Short name in exports, command lines and SQL: `lead_source`. Unique in a model. */
    key: z.string().regex(/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,79}$/u),
    name: localLine,
    type: fieldType,
    source: factSource,
    /** Missing markers, compared by V3: "Select", "unknown", "n/a", "999". */
    missing: z.array(line.min(1)).max(200),
    /** ISO 4217 code, for money only: values in another currency are unreadable (V4). */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    /** Absent: nobody knows. */
    filledAt: filledAt.optional(),
    /** Worked out from another fact wherever a data set has no column for it (V1). */
    derivation: derivation.optional(),
  })
  .strict();
export type Field = z.infer<typeof field>;
