import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { ErrorBoundary } from '../../frame/error-boundary.tsx';
import { setView, useView } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { HistoryList } from './history-list.tsx';
import css from './history-panel.module.css';
import { VersionList } from './version-list.tsx';

/** Who changed what, when; and the named versions. */
export function HistoryPanel() {
  const opened = useView((view) => view.historyOpen);
  return opened ? <OpenPanel /> : null;
}

function OpenPanel() {
  const t = useText();
  const [page, setPage] = useState<'changes' | 'versions'>('changes');
  const close = () => setView({ historyOpen: false });
  useFocusBack();
  return (
    <Drawer.Root
      opened
      onClose={close}
      // At the end of the line: in a right-to-left window that is the left.
      position="right"
      size="26rem"
      // The window never scrolls as a whole, so there is nothing to lock.
      lockScroll={false}
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ body: css.body, content: css.content, overlay: css.overlay }}
      data-testid="history"
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('app.menu.history')}>
        <Drawer.Body>
          <Panel title={t('app.menu.history')} onClose={close}>
            <Segments
              label={t('app.menu.history')}
              value={page}
              onChange={setPage}
              options={[
                { value: 'changes', label: t('frame.history.changes'), testId: 'history-changes' },
                { value: 'versions', label: t('frame.history.versions'), testId: 'history-versions' },
              ]}
            />
            <ErrorBoundary of={page}>{page === 'changes' ? <HistoryList /> : <VersionList />}</ErrorBoundary>
          </Panel>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
