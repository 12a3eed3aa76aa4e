import { FolderOpen, Play, Plus, WifiOff } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { FailureBar } from '../../frame/failure-bar.tsx';
import { LookMenu } from '../../frame/look-menu.tsx';
import { usePreferences } from '../../state/preferences-store.ts';
import { setView } from '../../state/view-store.ts';
import { openSample, openWorkshop } from '../../state/workshop-files.ts';
import { useText } from '../../text/use-text.ts';
import { Logo } from '../../ui/logo.tsx';
import { RecentWorkshops } from './recent-workshops.tsx';
import css from './start-screen.module.css';
import { TemplateGallery } from './template-gallery.tsx';

/** Three ways in; the workshops of before, and what a new one can begin with. */
export function StartScreen() {
  const t = useText();
  const samples = usePreferences((s) => s.app?.samples ?? null);
  return (
    <div className={css.screen} data-testid="start">
      <header className={css.bar}>
        <span className={css.brand}>
          <Logo height="1.2rem" />
          <b>{t('app.name')}</b>
        </span>
        <LookMenu />
      </header>
      <FailureBar />
      <main className={css.halves}>
        <section className={css.begin}>
          <div className={css.lines} aria-hidden>
            <span className={css.marketing} />
            <span className={css.sales} />
            <span className={css.both} />
          </div>
          <h1>{t('app.start.question')}</h1>
          <p className={css.promise}>{t('app.start.promise')}</p>
          <div className={css.ways}>
            <Way
              primary
              icon={Plus}
              title={t('app.start.new')}
              hint={t('app.start.newHint')}
              keys="Ctrl N"
              onClick={() => setView({ newWorkshopOpen: true })}
              testId="start-new"
            />
            <Way
              icon={Play}
              title={t('app.start.sample')}
              hint={samples === null ? null : t('app.start.sampleHint', { company: samples.company, n: samples.leads })}
              onClick={() => void openSample()}
              testId="start-sample"
            />
            <Way
              icon={FolderOpen}
              title={t('app.start.open')}
              hint={t('app.start.openHint')}
              keys="Ctrl O"
              onClick={() => void openWorkshop(null)}
              testId="start-open"
            />
          </div>
          <p className={css.offline}>
            <WifiOff size="1rem" aria-hidden />
            {t('app.start.offline')}
          </p>
        </section>
        <div className={css.before}>
          <RecentWorkshops />
          <TemplateGallery />
        </div>
      </main>
    </div>
  );
}

type WayProps = {
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  readonly title: string;
  readonly hint: ReactNode;
  readonly keys?: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
  readonly testId: string;
};

function Way({ icon: Icon, title, hint, keys, primary, onClick, testId }: WayProps) {
  return (
    <button type="button" className={primary ? css.primary : css.way} onClick={onClick} data-testid={testId}>
      <Icon size="1.35rem" aria-hidden />
      <span className={css.words}>
        <b>{title}</b>
        <span data-plain="choice">{hint}</span>
      </span>
      {keys !== undefined && <kbd dir="ltr">{keys}</kbd>}
    </button>
  );
}
