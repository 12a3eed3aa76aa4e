import { z } from 'zod';
import { condition } from './condition.ts';
import { modelId, personaId } from './ids.ts';
import { localLine, localParagraph } from './local-text.ts';
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
    role: z.enum(committeeRoles).optional(),
    condition,
  })
  .strict();
export type Persona = z.infer<typeof persona>;
