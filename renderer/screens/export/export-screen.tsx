import { FileOutput } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ExportedFile, type ExportFormat, exportFormats } from '#shared/bridge/contract.ts';
import { type Language, languages } from '#shared/model/local-text.ts';
import { ask } from '../../bridge/accord.ts';
import { ScreenLayout } from '../../frame/screen-layout.tsx';
import { showFailure } from '../../state/failure-store.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import css from './export.module.css';
import { ExportedFiles } from './exported-files.tsx';
import { Readiness } from './readiness.tsx';

/** Where an export stands: nothing asked yet, under way, no folder chosen, or files written. */
type Progress = 'idle' | 'running' | 'cancelled' | readonly ExportedFile[];

/** Documents to take along: which, in which languages, what they lack, and where they were written. */
export function ExportScreen() {
  const t = useText();
  const usual = useRecords((state) => state.workshop.workshop?.settings.language ?? 'en');
  const [formats, setFormats] = useState<readonly ExportFormat[]>(exportFormats);
  const [chosen, setChosen] = useState<readonly Language[]>([usual]);
  const [progress, setProgress] = useState<Progress>('idle');
  const documents = useMemo(() => documentCount(formats, chosen), [formats, chosen]);
  const run = async () => {
    if (progress === 'running') return;
    setProgress('running');
    const answer = await ask('export.run', { formats: [...formats], languages: [...chosen] });
    showFailure(answer.ok ? null : answer.refusal);
    if (!answer.ok) setProgress('idle');
    else setProgress(answer.value === null ? 'cancelled' : answer.value.files);
  };
  return (
    <ScreenLayout testId="export-screen">
      <div className={css.screen}>
        <header className={css.head}>
          <h1>{t('export.title')}</h1>
          <p>{t('export.about')}</p>
        </header>
        <div className={css.choices}>
          <fieldset className={css.group}>
            <legend>{t('export.what')}</legend>
            {exportFormats.map((format) => (
              <Check
                key={format}
                checked={formats.includes(format)}
                onChange={(on) => setFormats(exportFormats.filter((f) => (f === format ? on : formats.includes(f))))}
                hint={t(`export.format.${format}Hint`)}
                testId={`export-${format}`}
              >
                {t(`export.format.${format}`)}
              </Check>
            ))}
          </fieldset>
          <fieldset className={css.group}>
            <legend>{t('export.language')}</legend>
            {languages.map((language) => (
              <Check
                key={language}
                checked={chosen.includes(language)}
                onChange={(on) => setChosen(languages.filter((l) => (l === language ? on : chosen.includes(l))))}
                testId={`export-language-${language}`}
              >
                {t(`app.language.${language}`)}
              </Check>
            ))}
          </fieldset>
        </div>
        <Readiness languages={chosen} />
        <div className={css.run}>
          <Button
            kind="primary"
            icon={FileOutput}
            // Not disabled while it runs: that would lose the focus.
            disabled={documents === 0}
            onClick={() => void run()}
            testId="export-run"
          >
            <span data-plain="choice">{t('export.run', { count: documents })}</span>
          </Button>
          <span role="status" className={css.small}>
            {documents === 0 && t('export.chooseFirst')}
            {progress === 'running' && t('export.running')}
            {progress === 'cancelled' && t('export.cancelled')}
          </span>
        </div>
        {typeof progress === 'object' && <ExportedFiles files={progress} />}
      </div>
    </ScreenLayout>
  );
}

/** The model's JSON is one file whatever the languages. */
function documentCount(formats: readonly ExportFormat[], chosen: readonly Language[]): number {
  if (chosen.length === 0) return 0;
  return formats.reduce((count, format) => count + (format === 'json' ? 1 : chosen.length), 0);
}
