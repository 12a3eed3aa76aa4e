import { z } from 'zod';
import { commentId, idText, modelId } from './ids.ts';
import { line, paragraph } from './local-text.ts';
import { instant, penSide } from './scalars.ts';

/** What a comment is about: a record, or the matrix (by its model) or a stage without a gate. */
export const commentTarget = z.object({ kind: z.string().regex(/^[A-Za-z]{1,20}$/), id: idText }).strict();
export type CommentTarget = z.infer<typeof commentTarget>;

/** What somebody has to say about a thing on the canvas. It is open until it is resolved, and goes with the thing. */
export const comment = z
  .object({
    id: commentId,
    modelId,
    on: commentTarget,
    words: paragraph.min(1),
    /** Who held the pen when it was written. */
    side: penSide,
    /** Whose name stands under it; empty: the team's. It stays when they leave the list of those in the room. */
    author: line,
    at: instant,
    resolved: z.boolean(),
  })
  .strict();
export type Comment = z.infer<typeof comment>;
