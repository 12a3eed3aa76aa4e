import { z } from 'zod';
import { area } from './area.ts';
import { modelId, noteId } from './ids.ts';
import { paragraph } from './local-text.ts';
import { instant, penSide } from './scalars.ts';

/**
 * A sticky note on the canvas, or a question that somebody asked there. What the room said stands as it was said, in
 * one language. Only a question has an answer; while it is null the question is open.
 */
export const note = z
  .object({
    id: noteId,
    modelId,
    kind: z.enum(['note', 'question']),
    words: paragraph,
    answer: paragraph.min(1).nullable(),
    /** Who held the pen when it was written. */
    side: penSide,
    at: instant,
    ...area,
  })
  .strict();
export type Note = z.infer<typeof note>;

export function isOpenQuestion({ kind, answer }: Note): boolean {
  return kind === 'question' && answer === null;
}
