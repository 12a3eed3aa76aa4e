import { Workflow } from 'lucide-react';
import type { ImportDone } from '#shared/import/import-done.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import { goTo } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import css from './import.module.css';
import { leaveTable } from './import-store.ts';
import { ReportRows } from './report-rows.tsx';

/** What came of an import: rows read, kept, merged and left out; cells that could not be read, and why. */
export function ImportReport({ done }: { readonly done: ImportDone }) {
  const t = useText();
  const { number } = t.formats;
  const counts = ['read', 'kept', 'merged', 'refused'] as const;
  return (
    <div className={css.report} data-testid="import-report">
      <header className={css.head}>
        <h1>{t('importScreen.done.title', { name: done.name })}</h1>
        <div className={css.actions}>
          <Button onClick={leaveTable} testId="import-another">
            {t('importScreen.done.another')}
          </Button>
          <Button
            kind="primary"
            icon={Workflow}
            onClick={() => {
              leaveTable();
              goTo('audience');
            }}
            testId="import-to-canvas"
          >
            {t('importScreen.done.canvas')}
          </Button>
        </div>
      </header>
      <dl className={css.counts}>
        {counts.map((each) => (
          <div key={each} data-testid={`import-count-${each}`}>
            <dd>{number(done.counts[each])}</dd>
            <dt>{t(`importScreen.done.${each}`)}</dt>
          </div>
        ))}
      </dl>
      {done.newFields > 0 && <p>{t('importScreen.done.newFields', { count: done.newFields })}</p>}
      {done.newActivityTypes > 0 && <p>{t('importScreen.done.newTypes', { count: done.newActivityTypes })}</p>}
      {done.reasons.length > 0 && (
        <section>
          <h2>{t('importScreen.done.why')}</h2>
          <ul>
            {done.reasons.map(({ reason, rows }) => (
              <li key={reason} className={css.reason}>
                <span>{t(`import.report.${reason}` as TextKey)}</span>
                <bdi className={css.count}>{t('importScreen.rows', { count: rows })}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.unreadable.length === 0 && done.reasons.length === 0 && <p>{t('importScreen.done.allRead')}</p>}
      {done.unreadable.length > 0 && (
        <section>
          <h2>{t('importScreen.done.unreadable')}</h2>
          <p className={css.small}>{t('importScreen.done.unreadableHint')}</p>
          <ul>
            {done.unreadable.map(({ column, count, examples }) => (
              <li key={column} className={css.unreadable}>
                <bdi>{column}</bdi>
                <bdi className={css.count}>{t('importScreen.done.cells', { count })}</bdi>
                <bdi className={css.small}>
                  {t.formats.list(examples.map((text) => t('importScreen.quoted', { text })))}
                </bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(done.unreadable.length > 0 || done.reasons.length > 0) && (
        <ReportRows dataSet={done.dataSet} place={done.place} />
      )}
    </div>
  );
}
