import type { ColumnNote, ColumnProfile } from '#shared/import/profile.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useText } from '../../text/use-text.ts';
import { Note } from '../../ui/note.tsx';
import css from './import.module.css';

/** What is worth knowing of a column; that it foretells the outcome is said beside the table. */
export function ColumnNotes({ profile }: { readonly profile: ColumnProfile }) {
  const t = useText();
  const sentences = profile.notes.flatMap((note) => noteSentence(note, profile, t) ?? []);
  if (sentences.length === 0) return null;
  return (
    <Note title={t('importScreen.side.notes')}>
      <ul className={css.noteList}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Note>
  );
}

function noteSentence(note: ColumnNote, profile: ColumnProfile, t: Translate): string | null {
  switch (note.kind) {
    case 'likelyLeakage':
    case 'suspiciouslyStrong':
      return null;
    case 'mixedTypes':
      return t('importScreen.note.mixedTypes', {
        count: note.unreadable,
        type: t(`model.fieldType.${profile.type}`),
        examples: t.formats.list(note.examples),
      });
    case 'farOut':
      return t('importScreen.note.farOut', { text: note.text });
    case 'oneValue':
      return t('importScreen.note.oneValue', { text: note.text });
    case 'ranges':
      return t('importScreen.note.ranges', { count: note.count });
    case 'personal':
      return t(`importScreen.note.personal.${note.what}`);
    default:
      return t(`importScreen.note.${note.kind}`);
  }
}
