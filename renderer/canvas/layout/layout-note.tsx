import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { cancelLayout, useLayout } from './layout-cards.ts';
import css from './layout-note.module.css';

/** While the cards are being arranged: that it goes on, and a way to stop it. Short layouts are over before. */
export function LayoutNote() {
  const t = useText();
  const running = useLayout((store) => store.running !== null);
  if (!running) return null;
  return (
    <div className={css.note} role="status" data-testid="layout-note">
      <p>{t('actions.layout.running')}</p>
      <Button small onClick={cancelLayout} testId="layout-cancel">
        {t('app.cancel')}
      </Button>
    </div>
  );
}
