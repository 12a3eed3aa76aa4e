import { type LocalText, textIn } from '../model/local-text.ts';
import type { Model } from '../model/model.ts';
import type { Duration } from '../model/scalars.ts';
import type { StageId } from '../model/stage.ts';
import type { Translate } from './translate.ts';

/** What the team calls things, in the reader's language; where it has no name yet, the usual word for it. */

type Unnamed = 'icp' | 'persona' | 'disqualifier' | 'group' | 'rule' | 'clause' | 'question' | 'activityType';

/** A record's own name, or words that say it has none. */
export function nameOf(kind: Unnamed, name: LocalText, t: Translate): string {
  return textIn(name, t.language) || t(`model.unnamed.${kind}`);
}

/** A field's name, or its key; words that say so when it is gone. */
export function fieldName(model: Model, id: string, t: Translate): string {
  const field = model.fields.find((f) => f.id === id);
  return field === undefined ? t('condition.gone') : textIn(field.name, t.language) || field.key;
}

export function activityTypeName(model: Model, id: string, t: Translate): string {
  const type = model.activityTypes.find((a) => a.id === id);
  return type === undefined ? t('condition.gone') : nameOf('activityType', type.name, t);
}

/** The team's own name for a stage, else the usual one (S1). */
export function stageName(model: Model, stage: StageId, t: Translate): string {
  const gate = model.gates.find((g) => g.stage === stage);
  return textIn(gate?.name, t.language) || t(`model.stage.${stage}`);
}

/** “30 minutes”, without the clock it runs on. */
export function describeAmount(duration: Duration, t: Translate): string {
  return t(`model.duration.${duration.unit}`, { count: duration.amount });
}
