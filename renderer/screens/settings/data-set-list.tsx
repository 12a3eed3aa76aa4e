import { Eraser, Eye, FileInput, HardDriveDownload, ScrollText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { byPosition } from '#shared/lib/by-position.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { ask } from '../../bridge/accord.ts';
import { execute } from '../../state/execute.ts';
import { showFailure } from '../../state/failure-store.ts';
import { goTo } from '../../state/view-store.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fileName } from '../export/file-size.ts';
import { openReport } from '../import/open-report.ts';
import { EraseAllDialog, EraseDialog } from './erase-dialog.tsx';
import css from './settings.module.css';
import { closeSettings } from './settings-store.ts';

type Props = { readonly shown: DataSet['id'] | null; readonly timeZone: string };

/** The leads in this workshop: which are shown, what they are called, and how they go. */
export function DataSetList({ shown, timeZone }: Props) {
  const t = useText();
  const dataSets = useRecords((state) => Object.values(state.dataSet)).toSorted(byPosition);
  const [erasing, setErasing] = useState<DataSet | null>(null);
  const [erasingAll, setErasingAll] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const answer = await ask('workshop.duplicate', { withLeads: false });
    showFailure(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value !== null) setCopied(fileName(answer.value.path));
  };
  return (
    <section className={css.page} aria-label={t('settings.dataSets')}>
      {dataSets.length === 0 && <p className={css.small}>{t('settings.noDataSets')}</p>}
      <ul>
        {dataSets.map((dataSet) => (
          <li key={dataSet.id} className={css.dataSet} data-testid={`data-set-${dataSet.id}`}>
            <TextField
              label={t('settings.rename')}
              value={dataSet.name}
              onCommit={(name) => name !== '' && void execute({ type: 'dataSet.rename', id: dataSet.id, name })}
            />
            <DataSetFacts dataSet={dataSet} timeZone={timeZone} />
            <div className={css.row}>
              {dataSet.id === shown ? (
                <span className={css.shown}>
                  <Eye size="1.05em" aria-hidden /> {t('settings.shown')}
                </span>
              ) : (
                <Button
                  icon={Eye}
                  small
                  onClick={() => void execute({ type: 'workshop.showDataSet', dataSet: dataSet.id })}
                >
                  {t('settings.show')}
                </Button>
              )}
              {!dataSet.erased && (
                <Button
                  icon={ScrollText}
                  kind="quiet"
                  small
                  onClick={() => {
                    closeSettings();
                    void openReport(dataSet);
                  }}
                  testId={`data-set-report-${dataSet.id}`}
                >
                  {t('importReport.open')}
                </Button>
              )}
              <Button
                icon={Trash2}
                kind="quiet"
                small
                onClick={() => void execute({ type: 'dataSet.remove', id: dataSet.id })}
                testId={`data-set-remove-${dataSet.id}`}
              >
                {t('settings.remove')}
              </Button>
              {!dataSet.erased && (
                <Button
                  icon={Eraser}
                  kind="quiet"
                  small
                  onClick={() => setErasing(dataSet)}
                  testId={`data-set-erase-${dataSet.id}`}
                >
                  {t('settings.erase')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={css.row}>
        <Button
          icon={FileInput}
          onClick={() => {
            closeSettings();
            goTo('import');
          }}
        >
          {t('settings.bringIn')}
        </Button>
        <Button icon={HardDriveDownload} onClick={() => void copy()} testId="copy-without-leads">
          {t('settings.copyWithoutLeads')}
        </Button>
        <Button icon={Eraser} kind="quiet" onClick={() => setErasingAll(true)} testId="erase-all">
          {t('settings.eraseAll')}
        </Button>
      </div>
      {copied !== null && <p role="status">{t('settings.copied', { file: copied })}</p>}
      {erasingAll && <EraseAllDialog onClose={() => setErasingAll(false)} />}
      {erasing !== null && <EraseDialog dataSet={erasing} onClose={() => setErasing(null)} />}
    </section>
  );
}

function DataSetFacts({ dataSet, timeZone }: { readonly dataSet: DataSet; readonly timeZone: string }) {
  const t = useText();
  const counts = [
    t('settings.leads', { count: dataSet.leads }),
    t('settings.columns', { count: dataSet.columns.length }),
    ...(dataSet.file === ''
      ? []
      : [t('settings.source', { file: dataSet.file, at: t.formats.instant(dataSet.importedAt, timeZone) })]),
  ];
  return (
    <p className={css.small} data-meaning={t('settings.mean.dataSet')}>
      {dataSet.erased ? t('settings.erased') : counts.join(' · ')}
    </p>
  );
}
