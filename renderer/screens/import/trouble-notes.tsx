import type { TableProfile } from '#shared/import/profile.ts';
import { useText } from '../../text/use-text.ts';
import { Note } from '../../ui/note.tsx';
import css from './import.module.css';

/** Rows that a broken quotation mark or a stray delimiter spoiled: said before anything is stored. */
export function TroubleNotes({ troubles }: { readonly troubles: TableProfile['troubles'] }) {
  const t = useText();
  if (troubles.length === 0) return null;
  return (
    <Note title={t('importScreen.troubles.title')} testId="import-troubles">
      <ul className={css.noteList}>
        {troubles.map(({ kind, rows, first }) => (
          <li key={kind} data-meaning={t('importScreen.mean.because')}>
            {t(`import.report.${kind}`)} {t('importScreen.rows', { count: rows })}
            {first[0] !== undefined && ` (${t('importScreen.troubles.first', { row: t.formats.number(first[0]) })})`}
          </li>
        ))}
      </ul>
    </Note>
  );
}
