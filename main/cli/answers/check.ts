import { z } from 'zod';
import { findingKinds } from '#shared/check/finding.ts';
import { recordKind } from '#shared/model/records.ts';

const finding = z.object({
  kind: z.enum(findingKinds),
  /** `wrong`: results are wrong. `look`: worth a look. */
  severity: z.enum(['wrong', 'look']),
  /** The records it is about, where it stands first. */
  where: z.array(z.object({ kind: recordKind, id: z.string(), name: z.string() })),
  sentence: z.string(),
  /** Why it matters. */
  why: z.string(),
  /** What the window offers first to mend it; null where the room must decide. */
  fix: z.string().nullable(),
  fixes: z.array(z.string()),
});

export const checkAnswer = z.object({
  findings: z.array(finding),
  complexity: z.object({ criteria: z.int().nonnegative(), level: z.enum(['easy', 'much', 'tooMuch']) }),
});
