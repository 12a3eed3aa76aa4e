import { z } from 'zod';
import { condition } from './condition.ts';
import { fieldId, modelId, questionId } from './ids.ts';
import { line, localLine } from './local-text.ts';
import { position } from './scalars.ts';

/**
 * A qualification question whose answer is a field (S5). `answered` is: the field is known;
 * `confirmed` is the condition over facts that says the answer is the wanted one.
 */
export const question = z
  .object({
    id: questionId,
    modelId,
    position,
    /** BANT, CHAMP, … or the team's own. */
    framework: line.min(1),
    text: localLine,
    answerField: fieldId,
    confirmedWhen: condition,
  })
  .strict();
export type Question = z.infer<typeof question>;
