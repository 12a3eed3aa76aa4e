import { z } from 'zod';
import { condition } from './condition.ts';
import { modelId, personaId } from './ids.ts';
import { localLine, localParagraph } from './local-text.ts';
import { portrait } from './portrait.ts';
import { position } from './scalars.ts';

/** What a person does in the buying committee. */
export const committeeRoles = [
  'decisionMaker',
  'economicBuyer',
  'champion',
  'influencer',
  'user',
  'gatekeeper',
] as const;
export type CommitteeRole = (typeof committeeRoles)[number];

/** What is told of a persona, in the order in which it is read: none of it can change a result (H1). */
export const personaTexts = [
  'biography',
  'demographics',
  'behaviour',
  'interests',
  'goals',
  'needs',
  'painPoints',
  'objections',
  'toSay',
] as const;
export type PersonaText = (typeof personaTexts)[number];

/** A buyer persona: the person inside the company, with the condition that recognises one in the data (I3). */
export const persona = z
  .object({
    id: personaId,
    modelId,
    position,
    name: localLine,
    biography: localParagraph,
    demographics: localParagraph,
    behaviour: localParagraph,
    interests: localParagraph,
    needs: localParagraph,
    painPoints: localParagraph,
    goals: localParagraph.optional(),
    objections: localParagraph.optional(),
    /** What to say to one. */
    toSay: localParagraph.optional(),
    portrait: portrait.optional(),
    role: z.enum(committeeRoles).optional(),
    condition,
  })
  .strict();
export type Persona = z.infer<typeof persona>;
