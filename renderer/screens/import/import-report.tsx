import { FileDown, FileWarning, Workflow } from 'lucide-react';
import { useState } from 'react';
import type { ImportRecord } from '#shared/import/import-record.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import { isolated } from '#shared/text/isolate.ts';
import type { Translate } from '#shared/text/translate.ts';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { goTo } from '../../state/view-store.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { fileName } from '../export/file-size.ts';
import css from './import.module.css';
import { leaveTable } from './import-store.ts';
import { showImportOf } from './open-report.ts';
import { ReportRows } from './report-rows.tsx';
import type { ReportShown } from './report-shown.ts';
import { RowsSaid } from './rows/rows-said.tsx';

/** What came of an import: rows read, kept, merged and left out; cells that could not be read, and why. */
export function ImportReport({ shown }: { readonly shown: ReportShown }) {
  const t = useText();
  const { number } = t.formats;
  const { record, fresh } = shown;
  const counts = ['read', 'kept', 'merged', 'refused'] as const;
  return (
    <div className={css.report} data-testid="import-report">
      <ReportHead shown={shown} />
      <dl className={css.counts} data-meaning={t('importScreen.mean.report')}>
        {counts.map((each) => (
          <div key={each} data-testid={`import-count-${each}`}>
            <dd>{number(record.counts[each])}</dd>
            <dt>{t(`importScreen.done.${each}`)}</dt>
          </div>
        ))}
      </dl>
      {fresh !== null && fresh.newFields > 0 && (
        <p data-meaning={t('importScreen.mean.fresh')}>
          {t('importScreen.done.newFields', { count: fresh.newFields })}
        </p>
      )}
      {fresh !== null && fresh.newActivityTypes > 0 && (
        <p data-meaning={t('importScreen.mean.fresh')}>
          {t('importScreen.done.newTypes', { count: fresh.newActivityTypes })}
        </p>
      )}
      <RowsSaid record={record} />
      <SaveReport shown={shown} />
      {record.reasons.length > 0 && (
        <section>
          <h2>{t('importScreen.done.why')}</h2>
          <ul>
            {record.reasons.map(({ reason, rows }) => (
              <li key={reason} className={css.reason}>
                <span>{t(`import.report.${reason}` as TextKey)}</span>
                <bdi className={css.count} data-meaning={t('importScreen.mean.because')}>
                  {t('importScreen.rows', { count: rows })}
                </bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.unreadable.length === 0 && record.reasons.length === 0 && <p>{t('importScreen.done.allRead')}</p>}
      {record.unreadable.length > 0 && (
        <section>
          <h2>{t('importScreen.done.unreadable')}</h2>
          <p className={css.small}>{t('importScreen.done.unreadableHint')}</p>
          <ul>
            {record.unreadable.map(({ column, count, examples }) => (
              <li key={column} className={css.unreadable}>
                <bdi>{column}</bdi>
                <bdi className={css.count} data-meaning={t('importScreen.mean.cells')}>
                  {t('importScreen.done.cells', { count })}
                </bdi>
                <bdi className={css.small}>
                  {t.formats.list(examples.map((text) => t('importScreen.quoted', { text })))}
                </bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(record.unreadable.length > 0 || record.reasons.length > 0) && (
        <ReportRows key={`${shown.dataSet} ${shown.place}`} dataSet={shown.dataSet} place={shown.place} />
      )}
    </div>
  );
}

function ReportHead({ shown }: { readonly shown: ReportShown }) {
  const t = useText();
  const timeZone = useRecords((state) => state.workshop.workshop?.settings.timeZone ?? 'UTC');
  const { record, fresh, all, place } = shown;
  const name = isolated(shown.name, t);
  const leave = () => {
    leaveTable();
    goTo('audience');
  };
  return (
    <header className={css.head}>
      <div className={css.titles}>
        <h1>{t(fresh === null ? 'importReport.title' : 'importScreen.done.title', { name })}</h1>
        <p className={css.file}>
          <span>
            {t('importReport.from', {
              file: isolated(record.file, t),
              at: t.formats.instant(record.time, timeZone),
            })}
          </span>
        </p>
        {all.length > 1 && (
          <Segments
            label={t('importReport.which')}
            value={String(place)}
            options={all.map((each, i) => ({ value: String(i), label: importName(each, all, t) }))}
            onChange={(next) => showImportOf(shown, Number(next))}
          />
        )}
      </div>
      <div className={css.actions}>
        <Button onClick={leaveTable} testId="import-another">
          {t('importScreen.done.another')}
        </Button>
        <Button kind="primary" icon={Workflow} onClick={leave} testId="import-to-canvas">
          {t(fresh === null ? 'importReport.back' : 'importScreen.done.canvas')}
        </Button>
      </div>
    </header>
  );
}

/** An import by its kind, and by its file where a data set has several of this kind. */
function importName({ kind, file }: ImportRecord, all: readonly ImportRecord[], t: Translate): string {
  const words = t(`importReport.kind.${kind}`);
  const alone = all.filter((each) => each.kind === kind).length === 1;
  return alone ? words : t('importReport.kindOfFile', { kind: words, file: isolated(file, t) });
}

/** The report and the refused rows as files. */
function SaveReport({ shown }: { readonly shown: ReportShown }) {
  const t = useText();
  const [saved, setSaved] = useState<string | null>(null);
  const { dataSet, place, record } = shown;
  const save = async (what: 'report' | 'refused') => {
    const answer = await ask('import.save', { dataSet, place, what });
    showFailure(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value !== null) setSaved(fileName(answer.value.path));
  };
  return (
    <div className={css.titles}>
      <div className={css.actions}>
        <Button icon={FileDown} small onClick={() => void save('report')} testId="import-save-report">
          {t('importReport.save')}
        </Button>
        {record.leftOut > 0 && (
          <Button icon={FileWarning} small onClick={() => void save('refused')} testId="import-save-refused">
            {t('importReport.saveRefused')}
          </Button>
        )}
      </div>
      {record.leftOut > 0 && <p className={css.small}>{t('importReport.saveRefusedHint')}</p>}
      {saved !== null && (
        <p role="status" data-testid="import-saved">
          {t('importReport.saved', { file: isolated(saved, t) })}
        </p>
      )}
    </div>
  );
}
