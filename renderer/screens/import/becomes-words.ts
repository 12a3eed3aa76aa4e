import type { PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { Translate } from '#shared/text/translate.ts';
import { isWide, type Mapping, stateOf } from './mapping.ts';

/** What a column becomes and why, in one sentence: "Becomes Department: most of its values are known ones." */
export function becomesWords(
  mapping: Mapping,
  column: PlanColumn,
  profile: ColumnProfile,
  model: Model,
  t: Translate,
): string {
  const what = isWide(mapping, column.key) ? t('wide.activities') : placeName(column, model, t);
  const state = stateOf(mapping, column.key);
  const words = what === null ? t('importScreen.becomesNothing') : t('importScreen.becomesThis', { what });
  if (state === 'settled') return words;
  const reason = mapping.suggestions.find(({ key }) => key === profile.key)?.reason;
  return reason === undefined ? words : `${words} ${t(`import.reason.${reason}` as TextKey)}`;
}

function placeName({ role, fact }: PlanColumn, model: Model, t: Translate): string | null {
  if (role !== 'none') return t(`importScreen.role.${role}`);
  if (fact.kind === 'newField') return fact.name;
  if (fact.kind === 'none') return null;
  const field = model.fields.find(({ id }) => id === fact.field);
  return field === undefined ? null : textIn(field.name, t.language) || field.key;
}
