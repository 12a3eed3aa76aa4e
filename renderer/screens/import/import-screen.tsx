import { useDeferredValue, useEffect } from 'react';
import { listen } from '../../bridge/accord.ts';
import { ScreenLayout } from '../../frame/screen-layout.tsx';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { ColumnPanel } from './column-panel.tsx';
import { ImportIdle } from './import-idle.tsx';
import { ImportProgressPanel } from './import-progress-panel.tsx';
import { ImportReport } from './import-report.tsx';
import { type ImportStep, receiveProgress, useImport } from './import-store.ts';
import { MapColumns } from './map-columns.tsx';

/** Bringing a table in, from the file to the report. */
export function ImportScreen() {
  const t = useText();
  const model = useModel();
  const now = useStep();
  useEffect(() => listen('import.progress', receiveProgress), []);
  if (model === null) return null;
  switch (now.step) {
    case 'map':
      return (
        <ScreenLayout
          testId="import-screen"
          aside={<ColumnPanel mapping={now.mapping} selected={now.selected} model={model} />}
          asideLabel={t('importScreen.title')}
          stacks
        >
          <MapColumns mapping={now.mapping} selected={now.selected} model={model} />
        </ScreenLayout>
      );
    case 'reading':
    case 'storing':
      return (
        <ScreenLayout testId="import-screen">
          <ImportProgressPanel
            title={
              now.step === 'reading'
                ? t('importScreen.reading')
                : t('importScreen.storing', { name: now.mapping.profile.file })
            }
            progress={now.progress}
            storing={now.step === 'storing'}
          />
        </ScreenLayout>
      );
    case 'done':
      return (
        <ScreenLayout testId="import-screen">
          <ImportReport shown={now.shown} />
        </ScreenLayout>
      );
    default:
      return (
        <ScreenLayout testId="import-screen">
          <ImportIdle />
        </ScreenLayout>
      );
  }
}

/**
 * Where it stands. The mapping and the report are much to draw: they are drawn beside what is on screen, in parts between
 * which the window answers, and take its place when they are whole.
 */
function useStep(): ImportStep {
  const now = useImport((s) => s.now);
  const drawn = useDeferredValue(now);
  const isMuch = now.step === 'map' || now.step === 'done';
  return isMuch && drawn.step !== now.step ? drawn : now;
}
