import { describeColumnNote } from '#shared/import/describe-column-note.ts';
import type { ColumnNote, ColumnProfile } from '#shared/import/profile.ts';
import { useText } from '../../text/use-text.ts';
import { Note } from '../../ui/note.tsx';
import css from './import.module.css';

/** Said elsewhere on the screen: what foretells the outcome beside the table, the outcome itself as what it becomes. */
const saidElsewhere: ReadonlySet<ColumnNote['kind']> = new Set([
  'likelyLeakage',
  'suspiciouslyStrong',
  'likelyOutcome',
]);

/** What is worth knowing of a column. */
export function ColumnNotes({ profile }: { readonly profile: ColumnProfile }) {
  const t = useText();
  const sentences = profile.notes
    .filter(({ kind }) => !saidElsewhere.has(kind))
    .map((note) => describeColumnNote(t, note, profile.header, profile.type));
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
