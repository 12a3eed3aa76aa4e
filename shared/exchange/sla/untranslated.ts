import { isUntranslated, type Language, type LocalText, textIn } from '../../model/local-text.ts';
import type { Model } from '../../model/model.ts';
import { personaTexts } from '../../model/persona.ts';
import type { RecordOf } from '../../model/records.ts';

/** What a text belongs to. */
export type TextOwner =
  | 'workshop'
  | 'field'
  | 'activityType'
  | 'icp'
  | 'persona'
  | 'group'
  | 'rule'
  | 'cell'
  | 'gate'
  | 'disqualifier'
  | 'recycleReason'
  | 'question'
  | 'clause';

export type UntranslatedText = { readonly kind: TextOwner; readonly text: string };

/** Texts that people wrote in the other language only: the document shows them as they are and lists them. */
export function untranslatedTexts(
  model: Model,
  workshop: RecordOf<'workshop'>,
  language: Language,
): UntranslatedText[] {
  const of = (kind: TextOwner, ...texts: readonly LocalText[]) =>
    texts.filter((text) => isUntranslated(text, language)).map((text) => ({ kind, text: textIn(text, language) }));
  return [
    ...of('workshop', workshop.title),
    ...model.fields.flatMap(({ name }) => of('field', name)),
    ...model.activityTypes.flatMap(({ name }) => of('activityType', name)),
    ...model.icps.flatMap(({ name, narrative }) => of('icp', name, narrative)),
    ...model.personas.flatMap((persona) =>
      of('persona', persona.name, ...personaTexts.map((part) => persona[part] ?? {})),
    ),
    ...model.groups.flatMap(({ name }) => of('group', name)),
    ...model.rules.flatMap(({ name }) => of('rule', name)),
    ...model.cells.flatMap(({ action }) => of('cell', action)),
    ...model.gates.flatMap(({ name }) => of('gate', name)),
    ...model.disqualifiers.flatMap(({ name }) => of('disqualifier', name)),
    ...model.recycleReasons.flatMap(({ name }) => of('recycleReason', name)),
    ...model.questions.flatMap(({ text }) => of('question', text)),
    ...model.clauses.flatMap(({ name, note, consequence }) => of('clause', name, note, consequence)),
  ];
}
