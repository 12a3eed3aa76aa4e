import { BadgeCheck, Signature } from 'lucide-react';
import { useMemo } from 'react';
import type { Language } from '#shared/model/local-text.ts';
import { goTo } from '../../state/view-store.ts';
import { useModel, useRecords, useShownDataSet } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { documentNotes, noteSentence } from './document-notes.ts';
import css from './export.module.css';

/** Says what is unsigned, stale, missing or untranslated before anything is sent. */
export function Readiness({ languages }: { readonly languages: readonly Language[] }) {
  const t = useText();
  const model = useModel();
  const dataSet = useShownDataSet();
  const workshop = useRecords((state) => state.workshop.workshop ?? null);
  const signatures = useRecords((state) => Object.values(state.signature));
  const notes = useMemo(
    () =>
      model === null || workshop === null ? [] : documentNotes({ workshop, model, dataSet, signatures, languages }),
    [workshop, model, dataSet, signatures, languages],
  );
  const open = notes.filter((note) => note.kind !== 'signed');
  return (
    <section className={css.readiness} aria-label={t('export.state')} data-testid="export-readiness">
      {open.length < notes.length && (
        <p className={css.ready}>
          <BadgeCheck size="1.2rem" aria-hidden /> {t('export.signed')}
        </p>
      )}
      {open.length > 0 && (
        <Note title={t('export.state')}>
          <ul className={css.notes}>
            {open.map((note) => (
              <li key={`${note.kind} ${note.kind === 'untranslated' ? note.language : ''}`}>{noteSentence(note, t)}</li>
            ))}
          </ul>
          {open.some((note) => note.kind === 'unsigned' || note.kind === 'noClauses') && (
            <div>
              <Button icon={Signature} small onClick={() => goTo('agree')} testId="export-to-agree">
                {t('export.toAgree')}
              </Button>
            </div>
          )}
        </Note>
      )}
    </section>
  );
}
