import type { ImportProgress } from '#shared/bridge/import-contract.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import css from './import.module.css';
import { stopImport } from './import-store.ts';
import { timeLeft } from './time-left.ts';

type Props = { readonly title: string; readonly progress: ImportProgress | null; readonly storing: boolean };

/** How far it is: rows, share, rows a second, time left. It can be stopped at any moment. */
export function ImportProgressPanel({ title, progress, storing }: Props) {
  const t = useText();
  const left = progress === null ? null : timeLeft(progress);
  const share = Math.round((progress?.share ?? 0) * 100);
  return (
    <div className={css.centre}>
      <div className={css.progress} data-testid="import-progress">
        <h1>{title}</h1>
        <div
          className={css.track}
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share}
        >
          <span className={css.done} style={{ inlineSize: `${share}%` }} />
        </div>
        <p className={css.facts} data-meaning={t('importScreen.mean.progress')}>
          <b>{t('importScreen.rows', { count: progress?.rows ?? 0 })}</b>
          {progress !== null && <span>{t('importScreen.ofAll', { share: t.formats.percent(progress.share, 0) })}</span>}
          {progress !== null && progress.rate > 0 && (
            <span>{t('importScreen.rate', { count: Math.round(progress.rate) })}</span>
          )}
          {left !== null && (
            <span>
              {left.unit === 'moment'
                ? t('importScreen.left.moment')
                : t(`importScreen.left.${left.unit}`, { count: left.amount })}
            </span>
          )}
        </p>
        {storing && <p className={css.small}>{t('importScreen.safe')}</p>}
        <Button onClick={() => void stopImport()} testId="import-cancel">
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
