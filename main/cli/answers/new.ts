import { z } from 'zod';
import { templateNames } from '#shared/templates/templates.ts';
import { hash } from './parts.ts';

export const newAnswer = z.object({ file: z.string(), template: z.enum(templateNames), modelHash: hash });

export const templatesAnswer = z.object({
  templates: z.array(z.object({ name: z.enum(templateNames), about: z.string() })),
});
