import { accountBased } from './account-based.ts';
import { b2bSaas } from './b2b-saas.ts';
import { blank } from './blank.ts';
import type { TemplateRecord } from './builders.ts';
import type { StartAnswers } from './common.ts';
import { education } from './education.ts';
import { productLed } from './product-led.ts';

/** What a workshop can start from. Names: `template.NAME` in the catalogue. */
export const templates = {
  'b2b-saas': b2bSaas,
  'account-based': accountBased,
  'product-led': productLed,
  education,
  blank,
} as const satisfies Record<string, (answers: StartAnswers) => TemplateRecord[]>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as readonly TemplateName[];

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}
