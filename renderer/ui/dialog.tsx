import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import css from './dialog.module.css';
import { useFocusBack } from './use-focus-back.ts';

type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly testId?: string;
};

const widths = { small: '26rem', medium: '36rem', large: '52rem' };

/** Asks for a little before something begins. Escape and the cross close it. */
export function Dialog({ opened, onClose, title, children, footer, size = 'medium', testId }: DialogProps) {
  const t = useText();
  useFocusBack();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      centered
      // The page itself never scrolls; the lock would add a style element that the page's policy refuses.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ content: css.content, title: css.title, header: css.header, overlay: css.overlay }}
      transitionProps={{ duration: 120 }}
      data-testid={testId}
    >
      <div className={css.body}>{children}</div>
      {footer !== undefined && <footer className={css.footer}>{footer}</footer>}
    </Modal>
  );
}
