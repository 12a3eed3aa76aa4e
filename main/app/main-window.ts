import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Preferences } from '#shared/bridge/contract.ts';
import type { PreferenceFile } from './preferences.ts';
import { rendererOrigin } from './renderer-protocol.ts';
import { placeFor, rememberPlace } from './window-place.ts';

/** Paper in each look, so that the window never flashes white before its first paint. */
const paper: Readonly<Record<Preferences['look'], string>> = {
  light: '#F4F1EB',
  dark: '#1B1917',
  projector: '#FFFFFF',
};

/** Opens the window. It shows itself when its first picture is ready. */
export function openMainWindow(folder: string, preferences: PreferenceFile): BrowserWindow {
  const { look } = preferences.preferences;
  nativeTheme.themeSource = look === 'dark' ? 'dark' : 'light';
  const window = new BrowserWindow({
    ...placeFor(preferences.window),
    show: false,
    title: 'Accord',
    backgroundColor: paper[look],
    webPreferences: {
      preload: join(folder, 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      devTools: process.env.ACCORD_DEVTOOLS === '1',
    },
  });
  if (preferences.window?.maximised === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, preferences);
  void window.loadURL(`${rendererOrigin}/index.html`);
  return window;
}
