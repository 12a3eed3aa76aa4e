import { DirectionProvider, MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { useShortcuts } from './actions/use-shortcuts.ts';
import { OpenPoints } from './comments/open-points.tsx';
import { FindDialog } from './find/find-dialog.tsx';
import { AboutDialog } from './frame/about-dialog.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { CommandPalette } from './palette/command-palette.tsx';
import { KeysSheet } from './palette/keys-sheet.tsx';
import { AgreeScreen } from './screens/agree/agree-screen.tsx';
import { CanvasScreen } from './screens/canvas/canvas-screen.tsx';
import { ExportScreen } from './screens/export/export-screen.tsx';
import { HistoryPanel } from './screens/history/history-panel.tsx';
import { DropToImport } from './screens/import/drop-to-import.tsx';
import { ImportScreen } from './screens/import/import-screen.tsx';
import { LeadScreen } from './screens/lead/lead-screen.tsx';
import { SettingsDialog } from './screens/settings/settings-dialog.tsx';
import { SimulateScreen } from './screens/simulate/simulate-screen.tsx';
import { NewWorkshopDialog } from './screens/start/new-workshop-dialog.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { usePreferences } from './state/preferences-store.ts';
import { type Screen, useView } from './state/view-store.ts';
import { useText } from './text/use-text.ts';
import { MeaningLayer } from './ui/meaning-layer.tsx';
import { theme } from './ui/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

/** The window: the start screen, or the frame with the screen of the step that the room is at. */
export function App() {
  const t = useText();
  const preferred = usePreferences((s) => s.preferences.look);
  const presenting = useView((view) => view.presenting);
  const look = presenting ? 'projector' : preferred;
  useEffect(() => {
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
    document.documentElement.dataset.look = look;
  }, [t.language, t.direction, look]);
  useShortcuts();
  return (
    // The kit reads the direction once, so it is mounted anew when the language changes.
    <DirectionProvider key={t.direction} initialDirection={t.direction} detectDirection={false}>
      <MantineProvider forceColorScheme={look === 'dark' ? 'dark' : 'light'} getStyleNonce={() => nonce} theme={theme}>
        <Screens />
        <NewWorkshopDialog />
        <AboutDialog />
        <HistoryPanel />
        <OpenPoints />
        <FindDialog />
        <CommandPalette />
        <KeysSheet />
        <SettingsDialog />
        <DropToImport />
        <MeaningLayer />
      </MantineProvider>
    </DirectionProvider>
  );
}

function Screens() {
  const screen = useView((view) => view.screen);
  if (screen === 'start') return <StartScreen />;
  return (
    <Frame>
      <ErrorBoundary of={screen}>
        <StepScreen screen={screen} />
      </ErrorBoundary>
    </Frame>
  );
}

function StepScreen({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'agree':
      return <AgreeScreen />;
    case 'export':
      return <ExportScreen />;
    case 'import':
      return <ImportScreen />;
    case 'lead':
      return <LeadScreen />;
    case 'simulate':
      return <SimulateScreen />;
    default:
      return <CanvasScreen />;
  }
}
