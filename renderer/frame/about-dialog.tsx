import { usePreferences } from '../state/preferences-store.ts';
import { setView, useView } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Logo } from '../ui/logo.tsx';

/** Which Accord this is. */
export function AboutDialog() {
  const t = useText();
  const opened = useView((view) => view.aboutOpen);
  const version = usePreferences((s) => s.app?.version ?? '');
  return (
    <Dialog
      opened={opened}
      onClose={() => setView({ aboutOpen: false })}
      title={t('app.menu.about')}
      size="small"
      testId="about"
    >
      <Logo height="2rem" />
      <p data-plain="code">{t('app.about.version', { version })}</p>
      <p>{t('app.about.promise')}</p>
    </Dialog>
  );
}
