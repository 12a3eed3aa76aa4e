import { assertNever } from '#shared/lib/assert-never.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Language } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { signOffsOf } from '#shared/model/sign-off.ts';
import { untranslatedTexts } from '#shared/model/untranslated.ts';
import type { Translate } from '#shared/text/translate.ts';

/** What a person should know before the documents are sent. */
export type DocumentNote =
  | { readonly kind: 'signed' }
  | { readonly kind: 'unsigned'; readonly side: 'marketing' | 'sales' | 'none' }
  | { readonly kind: 'stale'; readonly count: number }
  | { readonly kind: 'noClauses' }
  | { readonly kind: 'noLeads' }
  | { readonly kind: 'untranslated'; readonly language: Language; readonly texts: readonly string[] };

type Workshop = {
  readonly workshop: RecordOf<'workshop'>;
  readonly model: Model;
  readonly dataSet: DataSet | null;
  readonly signatures: readonly RecordOf<'signature'>[];
  readonly languages: readonly Language[];
};

/** Who has not signed, which signatures are stale, what is missing, and what is not translated. */
export function documentNotes({ workshop, model, dataSet, signatures, languages }: Workshop): DocumentNote[] {
  const notes: DocumentNote[] = [];
  const sides = signOffsOf(signatures, model, dataSet);
  const unsigned = sides.filter((side) => !side.signed).map(({ side }) => side);
  if (unsigned.length === 0) notes.push({ kind: 'signed' });
  else notes.push({ kind: 'unsigned', side: unsigned.length === 2 ? 'none' : (unsigned[0] ?? 'none') });
  const stale = sides.filter((side) => !side.signed && side.all.length > 0).length;
  if (stale > 0) notes.push({ kind: 'stale', count: stale });
  if (model.clauses.length === 0) notes.push({ kind: 'noClauses' });
  if (dataSet === null || dataSet.erased) notes.push({ kind: 'noLeads' });
  for (const language of languages) {
    const texts = untranslatedTexts(model, workshop, language);
    if (texts.length > 0) notes.push({ kind: 'untranslated', language, texts });
  }
  return notes;
}

const examples = 3;

export function noteSentence(note: DocumentNote, t: Translate): string {
  switch (note.kind) {
    case 'signed':
      return t('export.signed');
    case 'unsigned':
      return t(`export.unsigned.${note.side}`);
    case 'stale':
      return t('export.stale', { count: note.count });
    case 'noClauses':
      return t('export.noClauses');
    case 'noLeads':
      return t('export.noLeads');
    case 'untranslated':
      return t('export.untranslated', {
        count: note.texts.length,
        language: t(`export.in.${note.language}`),
        examples: t.formats.list(note.texts.slice(0, examples).map((text) => t('export.quoted', { text }))),
      });
    default:
      return assertNever(note);
  }
}
