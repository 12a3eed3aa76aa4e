import { useState } from 'react';
import { treatments } from '#shared/import/pseudonym-plan.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { Clipped } from '../clipped.tsx';
import { changeMapping } from '../import-store.ts';
import { type Mapping, profileOf } from '../mapping.ts';
import { treatmentsOf, withTreatment } from './pseudonym-choices.ts';
import css from './rows.module.css';

/** What becomes of each column when names are replaced. Those with nothing personal in them are folded away. */
export function TreatmentTable({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const columns = treatmentsOf(mapping);
  const shown = all ? columns : columns.filter(({ why }) => why !== 'harmless');
  const others = columns.length - shown.length;
  return (
    <>
      {shown.length > 0 && (
        <table className={css.treatments} data-testid="import-treatments">
          <thead>
            <tr>
              <th scope="col">{t('pseudonyms.column')}</th>
              <th scope="col">{t('pseudonyms.becomes')}</th>
              <th scope="col">{t('pseudonyms.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, treatment, why }) => {
              const header = profileOf(mapping, key)?.header ?? key;
              return (
                <tr key={key}>
                  <th scope="row">
                    <Clipped text={header} />
                  </th>
                  <td>
                    <Select
                      bare
                      label={t('pseudonyms.treatmentOf', { column: header })}
                      value={treatment}
                      options={treatments.map((each) => ({ value: each, label: t(`pseudonyms.treatment.${each}`) }))}
                      onChange={(next) => changeMapping((now) => withTreatment(now, key, next))}
                      testId={`import-treatment-${key}`}
                    />
                  </td>
                  <td className={css.hint}>{t(`pseudonyms.why.${why}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {others > 0 && (
        <Button kind="quiet" small onClick={() => setAll(true)} testId="import-treatments-all">
          <span data-plain="choice">{t('pseudonyms.kept', { count: others })}</span>
        </Button>
      )}
    </>
  );
}
