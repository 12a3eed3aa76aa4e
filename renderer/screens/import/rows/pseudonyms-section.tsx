import { KeyRound } from 'lucide-react';
import type { DataSet } from '#shared/model/data-set.ts';
import { isolated } from '#shared/text/isolate.ts';
import { ask } from '../../../bridge/accord.ts';
import { showFailure } from '../../../state/failure-store.ts';
import { useRecords } from '../../../state/workshop-store.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Check } from '../../../ui/check.tsx';
import { Note } from '../../../ui/note.tsx';
import { changeMapping } from '../import-store.ts';
import type { Mapping } from '../mapping.ts';
import { isFoundByKey, keyProblem, replacedLeads, withKey } from './pseudonym-choices.ts';
import css from './rows.module.css';
import { TreatmentTable } from './treatment-table.tsx';

/** What a pseudonym looks like. */
const example = 'p-7h3k9m2qd5f8v1cbn6t0@acme.com';

/** Whether names and addresses are replaced, under which key, and what becomes of each column. */
export function PseudonymsSection({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const leads = useRecords((state) => replacedLeads(mapping, state.dataSet));
  if (leads !== null) return <JoinsReplaced mapping={mapping} leads={leads} />;
  if (mapping.kind !== 'leads') return null;
  const { pseudonyms } = mapping;
  return (
    <section className={css.card} aria-labelledby="pseudonyms-title" data-testid="import-pseudonyms">
      <h2 id="pseudonyms-title" className={css.title}>
        {t('pseudonyms.title')}
      </h2>
      <Check
        checked={pseudonyms !== null}
        onChange={(wanted) => changeMapping((now) => ({ ...now, pseudonyms: wanted ? { key: null, said: {} } : null }))}
        hint={t('pseudonyms.hint', { example: isolated(example, t) })}
        testId="import-pseudonymise"
      >
        {t('pseudonyms.choose')}
      </Check>
      {pseudonyms !== null && (
        <>
          {pseudonyms.key === null && <Note>{t('pseudonyms.keyNeeded')}</Note>}
          <KeyChoice mapping={mapping} canMake />
          <TreatmentTable mapping={mapping} />
        </>
      )}
    </section>
  );
}

/** A table that joins leads, or is added to leads, whose names were replaced needs their key, and it says so before it starts. */
function JoinsReplaced({ mapping, leads }: { readonly mapping: Mapping; readonly leads: DataSet }) {
  const t = useText();
  const problem = useRecords((state) => keyProblem(mapping, state.dataSet));
  const name = isolated(leads.name, t);
  const byPseudonym = isFoundByKey(mapping, leads);
  return (
    <section className={css.card} aria-labelledby="pseudonyms-title" data-testid="import-pseudonyms">
      <h2 id="pseudonyms-title" className={css.title}>
        {t('pseudonyms.title')}
      </h2>
      {problem === 'wrongKey' && <Note testId="import-wrong-key">{t('pseudonyms.wrongKey', { name })}</Note>}
      <p className={css.sentence}>{t(byPseudonym ? 'pseudonyms.joins' : 'pseudonyms.joinsKept', { name })}</p>
      {byPseudonym && <KeyChoice mapping={mapping} />}
      {mapping.pseudonyms !== null && <TreatmentTable mapping={mapping} />}
    </section>
  );
}

function KeyChoice({ mapping, canMake = false }: { readonly mapping: Mapping; readonly canMake?: boolean }) {
  const t = useText();
  const file = mapping.pseudonyms?.key?.file;
  const choose = async (how: 'make' | 'open') => {
    const answer = await ask('import.key', { how });
    if (!answer.ok) return showFailure(answer.refusal);
    showFailure(null);
    const key = answer.value;
    if (key !== null) changeMapping((now) => withKey(now, key));
  };
  return (
    <div className={css.choices}>
      {file !== undefined && (
        <p className={css.keyFile} data-testid="import-key-file">
          <KeyRound size="1.05em" aria-hidden /> {t('pseudonyms.keyIs', { file: isolated(file, t) })}
        </p>
      )}
      {file === undefined && canMake && (
        <Button icon={KeyRound} small onClick={() => void choose('make')} testId="import-key-make">
          {t('pseudonyms.makeKey')}
        </Button>
      )}
      <Button
        kind={file === undefined ? 'secondary' : 'quiet'}
        small
        onClick={() => void choose('open')}
        testId="import-key-open"
      >
        {t(file === undefined ? 'pseudonyms.openKey' : 'pseudonyms.otherKey')}
      </Button>
    </div>
  );
}
