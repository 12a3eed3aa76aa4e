import type { LeadFilter } from '#shared/engine/results.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Model } from '#shared/model/model.ts';
import { stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';

/** Which leads a list holds, as its title. */
export function filterName(t: Translate, model: Model, filter: LeadFilter): string {
  switch (filter.by) {
    case 'all':
      return t('lead.filter.all');
    case 'grade':
      return t('lead.filter.grade', { grade: filter.grade });
    case 'stage':
      return t('lead.filter.stage', { stage: stageName(model, filter.stage, t) });
    case 'text':
      return t('lead.filter.text', { text: filter.text });
    default:
      return assertNever(filter);
  }
}
