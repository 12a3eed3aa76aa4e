import type { LeadResult } from '../../engine/results.ts';
import type { ResultColumn } from '../../engine/table/query.ts';
import type { Model } from '../../model/model.ts';
import type { StageId } from '../../model/stage.ts';
import { nameOf, stageName } from '../../text/names.ts';
import type { Translate } from '../../text/translate.ts';
import { describeHeld } from './describe-held.ts';

type Named = Exclude<ResultColumn, 'lead' | 'id' | 'grade' | 'fit' | 'engagement'>;

/** What a value of one of the model's results is called: by the team's own names. */
export function resultName(t: Translate, model: Model, column: Named, value: string): string {
  switch (column) {
    case 'stage':
      return stageName(model, value as StageId, t);
    case 'held':
      return describeHeld(t, model, value);
    case 'icp':
      return nameOf('icp', model.icps.find(({ id }) => id === value)?.name ?? {}, t);
    case 'persona':
      return nameOf('persona', model.personas.find(({ id }) => id === value)?.name ?? {}, t);
    case 'outcome':
      return t(`lead.outcome.${value as 'won' | 'lost' | 'open'}`);
  }
}

/** What a lead's result says, in words. */
export function resultWords(t: Translate, model: Model, column: Named, lead: LeadResult): string {
  switch (column) {
    case 'stage':
      return resultName(t, model, column, lead.stage);
    case 'held':
      return resultName(t, model, column, lead.heldBecause);
    case 'icp':
      return lead.icp === null ? t('lead.noIcp') : resultName(t, model, column, lead.icp);
    case 'persona':
      return lead.persona === null ? t('lead.noPersona') : resultName(t, model, column, lead.persona);
    case 'outcome':
      return t(`lead.outcome.${lead.outcome ?? 'none'}`);
  }
}
