import type { Saw } from '#shared/engine/results.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { isolated } from '#shared/text/isolate.ts';
import { fieldName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';

/** Ages that are listed one by one; the rest is counted. */
const listedAges = 4;

/** What a rule saw in a lead, in words: "240", "41 and 9 days ago". With several facts each says its name. */
export function saySaw(t: Translate, model: Model, saw: readonly Saw[]): string {
  const named = saw.length > 1;
  return saw.map((one) => sayOne(t, model, one, named)).join(t('lead.saw.separator'));
}

function sayOne(t: Translate, model: Model, saw: Saw, named: boolean): string {
  switch (saw.kind) {
    case 'fact':
      return named
        ? t('lead.saw.fact', { field: fieldName(model, saw.field, t), text: sayFact(t, model, saw) })
        : sayFact(t, model, saw);
    case 'unknownFact':
      return named ? t('lead.saw.unknown', { field: fieldName(model, saw.field, t) }) : t('lead.saw.notInData');
    case 'activities':
      return sayAges(t, saw.ages);
    case 'result':
      return saw.of === 'tier' ? sayTier(t, saw.id) : `${resultName(t, model, saw)}: ${t(`frame.${saw.is}`)}`;
    default:
      return assertNever(saw);
  }
}

/** A derived fact says what it was derived from: "C-level (from “CEO”)". */
export function sayFact(
  t: Translate,
  model: Model,
  { field, text, from }: { readonly field: string; readonly text: string; readonly from?: string },
): string {
  if (from === undefined) return text;
  const isYesNo = model.fields.find(({ id }) => id === field)?.type === 'yesno';
  const derived = isYesNo ? t(text === 'yes' ? 'frame.yes' : 'frame.no') : isolated(text, t);
  return t('lead.saw.derived', { text: derived, from: isolated(from, t) });
}

function sayAges(t: Translate, ages: readonly number[]): string {
  if (ages.length === 0) return t('lead.saw.noActivities');
  const newest = Math.min(...ages);
  if (ages.length === 1) return t('lead.saw.dayAgo', { count: newest });
  if (ages.length > listedAges) return t('lead.saw.newestOf', { count: newest, times: ages.length });
  const oldestFirst = [...ages].sort((a, b) => b - a);
  return t('lead.saw.daysAgo', {
    count: newest,
    days: t.formats.list(oldestFirst.map((age) => t.formats.number(age))),
  });
}

function sayTier(t: Translate, tier: string): string {
  return tier === '' ? t('lead.saw.noTier') : t('lead.saw.tier', { tier });
}

function resultName(t: Translate, model: Model, saw: Extract<Saw, { kind: 'result' }>): string {
  const record =
    saw.of === 'icp' ? model.icps.find(({ id }) => id === saw.id) : model.personas.find(({ id }) => id === saw.id);
  return textIn(record?.name, t.language) || t(saw.of === 'icp' ? 'model.unnamed.icp' : 'model.unnamed.persona');
}
