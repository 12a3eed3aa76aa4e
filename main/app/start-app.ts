import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { handlersOf } from '../bridge/handlers/all-handlers.ts';
import { serveBridge } from '../bridge/serve.ts';
import { Desk } from './desk.ts';
import { fileIn, hearFilesToOpen } from './files-to-open.ts';
import { PreferenceFile } from './preferences.ts';
import { problemLog } from './problem-log.ts';
import { rendererOrigin, serveRenderer } from './renderer-protocol.ts';
import { lockDown } from './safety.ts';

/** Starts everything in order: safety first, then the bridge, then the window. `built` is the folder of built files. */
export async function startApp(built: string): Promise<void> {
  const log = problemLog(join(app.getPath('userData'), 'problems.log'), () => new Date().toISOString());
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  // The Finder names the file before anything is ready.
  let named = fileIn(process.argv, process.cwd());
  let open = (path: string | null): void => {
    named = path ?? named;
  };
  hearFilesToOpen((path) => open(path));
  await app.whenReady();
  lockDown();
  serveRenderer(join(built, 'renderer'));
  const preferences = new PreferenceFile(app.getPath('userData'), process.env.ACCORD_LANG ?? app.getLocale());
  const desk = new Desk(built, preferences, log);
  serveBridge(rendererOrigin, handlersOf(desk), log);
  open = (path) => desk.openFromSystem(path);
  desk.openWindow(named);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) desk.openWindow(null);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endInOrder(desk, preferences);
}

/** Workshops are closed (one file each is left) and settings are on disk before the process ends. */
function endInOrder(desk: Desk, preferences: PreferenceFile): void {
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    desk.end();
    void preferences.settled().then(() => {
      settled = true;
      app.quit();
    });
  });
}
