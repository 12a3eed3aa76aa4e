import { z } from 'zod';
import { clauseId, modelId } from './ids.ts';
import { localLine, localParagraph } from './local-text.ts';
import { duration, owner, position } from './scalars.ts';
import { gatedStage } from './stage.ts';

/** What becomes of a lead that stood at a stage for too long: back to marketing, kept warm, up to a lead, or closed. */
export const ageingEnds = ['recycle', 'nurture', 'escalate', 'close'] as const;

/**
 * What a clause promises. Each says its own numbers; the sentence is built from them in the
 * document's language, so that no number stands in prose that a model cannot see.
 */
export const promise = z.discriminatedUnion('kind', [
  /** Marketing delivers this many leads at the stage in each period. */
  z
    .object({ kind: z.literal('deliver'), leads: z.int().min(0).max(10_000_000), every: z.enum(['week', 'month']) })
    .strict(),
  /** A lead is handed to a named rep within the time. */
  z.object({ kind: z.literal('handOver'), within: duration }).strict(),
  /** The first call or message within the time. */
  z.object({ kind: z.literal('firstTouch'), within: duration }).strict(),
  /** At least so many attempts within the time. */
  z.object({ kind: z.literal('attempts'), times: z.int().min(1).max(1000), within: duration }).strict(),
  /** Accept or send back, with a reason, within the time. */
  z.object({ kind: z.literal('decide'), within: duration }).strict(),
  /** No lead stands at the stage for longer than that; then this is done with it. */
  z.object({ kind: z.literal('ageing'), within: duration, ends: z.enum(ageingEnds) }).strict(),
  /** Meet over the gaps. */
  z.object({ kind: z.literal('review'), every: z.enum(['week', 'twoWeeks', 'month', 'quarter']) }).strict(),
  /** Anything else, in the team's own words. */
  z.object({ kind: z.literal('other') }).strict(),
]);
export type SlaPromise = z.infer<typeof promise>;

/** One clause of the SLA: who owes what at which handoff. `stage` is the stage that the handoff leads to. */
export const clause = z
  .object({
    id: clauseId,
    modelId,
    position,
    owedBy: owner,
    stage: gatedStage,
    name: localLine,
    promise,
    note: localParagraph,
    /** What happens when it is missed. */
    consequence: localParagraph,
  })
  .strict();
export type Clause = z.infer<typeof clause>;
