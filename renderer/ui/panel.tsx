import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { IconButton } from './icon-button.tsx';
import css from './panel.module.css';

type PanelProps = {
  /** What kind of thing it is, small, above its name. */
  readonly kicker?: ReactNode;
  readonly title: ReactNode;
  readonly onClose?: () => void;
  readonly children: ReactNode;
  /** Stays at the bottom: one primary button. */
  readonly footer?: ReactNode;
  readonly label?: string;
  readonly testId?: string;
};

/** The column beside the screen: the inspector and its kin. */
export function Panel({ kicker, title, onClose, children, footer, label, testId }: PanelProps) {
  const t = useText();
  return (
    <aside className={css.panel} aria-label={label} data-testid={testId}>
      <header className={css.head}>
        <div>
          {kicker !== undefined && <p className={css.kicker}>{kicker}</p>}
          <h2>{title}</h2>
        </div>
        {onClose !== undefined && <IconButton icon={X} label={t('app.close')} onClick={onClose} testId="panel-close" />}
      </header>
      <div className={css.body}>{children}</div>
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </aside>
  );
}
