import { b2bSaas } from './b2b-saas.ts';
import { blank } from './blank.ts';
import type { TemplateRecord } from './builders.ts';
import type { StartAnswers } from './common.ts';
import { education } from './education.ts';

/** What a workshop can start from. Names: `template.NAME` in the catalogue. */
export const templates = { blank, 'b2b-saas': b2bSaas, education } as const satisfies Record<
  string,
  (answers: StartAnswers) => TemplateRecord[]
>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as readonly TemplateName[];

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}
