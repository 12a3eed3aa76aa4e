import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../scripts/run/paths.ts';
import { type LaunchedApp, type LaunchOptions, launchApp as launch } from '../../scripts/window/launch-app.ts';

export interface TestAppOptions extends Partial<LaunchOptions> {
  /** The window's inner size; the virtual screen has 1920 × 1080. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface TestApp extends LaunchedApp {
  /** A folder of this launch's own: settings lie in `user-data`, a test may put its files beside it. */
  readonly folder: string;
  /** Saves a picture of the window as `.cache/screenshots/NAME.png`. @returns its path */
  readonly shot: (name: string) => Promise<string>;
}

const SHOTS = join(PROJECT, '.cache', 'screenshots');

/**
 * Starts the real app for a test, with nothing remembered from before, and waits for its window.
 * `close()` also removes the folder, unless the test brought its own `userData`.
 */
export async function launchApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-e2e-'));
  const userData = options.userData ?? join(folder, 'user-data');
  const launched = await launch({ lang: 'en', ...options, userData });
  const { app, window } = launched;
  const size = options.size ?? { width: 1440, height: 900 };
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  return {
    ...launched,
    folder,
    shot: async (name) => {
      mkdirSync(SHOTS, { recursive: true });
      const path = join(SHOTS, `${name}.png`);
      await window.screenshot({ path, timeout: 120_000 });
      return path;
    },
    close: async () => {
      await launched.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
