import { z } from 'zod';
import type { Model } from './model.ts';

/** Portraits that come with Accord, drawn for it; a persona keeps the name of one. They are never renamed. */
export const drawnPortraits = [
  'hijabRose',
  'beard',
  'bun',
  'ghutra',
  'hijabIvory',
  'sideParting',
  'bob',
  'shaved',
  'hijabPlum',
  'fringe',
  'curls',
  'moustache',
] as const;
export type DrawnPortrait = (typeof drawnPortraits)[number];

/** The most that the bytes of a picture take in Base64. */
const longestPicture = 48_000;

/**
 * What a persona looks like: a drawn portrait, or a picture from a file. The picture was read, cut square and encoded
 * anew by the window, so that nothing of the file but what it shows is kept: a JPEG, in Base64.
 */
export const portrait = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drawn'), name: z.enum(drawnPortraits) }).strict(),
  z
    .object({
      kind: z.literal('picture'),
      jpeg: z
        .string()
        .max(longestPicture)
        .regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/),
    })
    .strict(),
]);
export type Portrait = z.infer<typeof portrait>;

const bare = new WeakMap<Model, Model>();

/** The model for whoever does not look at it: pictures stay in the workshop. The same model gives the same one. */
export function withoutPictures(model: Model): Model {
  if (model.personas.every((persona) => persona.portrait?.kind !== 'picture')) return model;
  const known = bare.get(model);
  if (known !== undefined) return known;
  const personas = model.personas.map((persona) => {
    if (persona.portrait?.kind !== 'picture') return persona;
    const { portrait: _picture, ...rest } = persona;
    return rest;
  });
  const made = { ...model, personas };
  bare.set(model, made);
  return made;
}
