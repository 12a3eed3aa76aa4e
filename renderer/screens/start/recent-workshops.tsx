import { ChevronRight, FileX2, X } from 'lucide-react';
import { useState } from 'react';
import type { RecentFile } from '#shared/bridge/contract.ts';
import { forgetRecent, usePreferences } from '../../state/preferences-store.ts';
import { openWorkshop } from '../../state/workshop-files.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import css from './recent-workshops.module.css';

/** As many as leave room for the templates below them. */
const shownAtFirst = 4;

/** Workshops of before, the last one first. A file that is gone says so and can be forgotten. */
export function RecentWorkshops() {
  const t = useText();
  const recent = usePreferences((s) => s.app?.recent);
  const [all, setAll] = useState(false);
  const shown = all ? recent : recent?.slice(0, shownAtFirst);
  const more = (recent?.length ?? 0) > (shown?.length ?? 0);
  return (
    <section className={css.recent}>
      <h2>{t('app.start.recent')}</h2>
      {recent !== undefined && recent.length === 0 && <p className={css.none}>{t('app.start.recentEmpty')}</p>}
      <ul>
        {shown?.map((file, index) => (
          <RecentLine key={file.path} file={file} index={index} />
        ))}
      </ul>
      {more && (
        <div className={css.all}>
          <Button kind="quiet" small onClick={() => setAll(true)} testId="recent-all">
            {t('app.start.recentAll', { n: recent?.length ?? 0 })}
          </Button>
        </div>
      )}
    </section>
  );
}

function RecentLine({ file, index }: { file: RecentFile; index: number }) {
  const t = useText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!file.there) {
    return (
      <li className={css.line} data-testid={`recent-missing-${index}`}>
        <span className={css.gone}>
          <FileX2 size="1.2rem" aria-hidden />
          <span className={css.words}>
            <b dir="auto">{file.name}</b>
            <span>{t('app.start.recentMissing')}</span>
            <span className={css.path} dir="ltr">
              {file.path}
            </span>
          </span>
        </span>
        <IconButton
          icon={X}
          label={t('frame.forget', { name: file.name })}
          onClick={() => void forgetRecent(file.path)}
          testId={`recent-forget-${index}`}
        />
      </li>
    );
  }
  return (
    <li className={css.line}>
      <button
        type="button"
        className={css.open}
        title={file.path}
        onClick={() => void openWorkshop(file.path)}
        data-testid={`recent-${index}`}
      >
        <span className={css.words}>
          <b dir="auto">{file.name}</b>
          <span>{t.formats.instant(file.at, zone)}</span>
        </span>
        <ChevronRight size="1.2rem" aria-hidden className={css.arrow} />
      </button>
    </li>
  );
}
