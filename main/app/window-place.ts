import { type BrowserWindow, screen } from 'electron';
import type { PreferenceFile, WindowPlace } from './preferences.ts';

const usual = { width: 1456, height: 860 };
const least = { width: 1024, height: 640 };

/** Where the window opens: where it was, if that is still on a screen; else in the middle, as large as is usual. */
export function placeFor(remembered: WindowPlace | undefined): Electron.BrowserWindowConstructorOptions {
  const sizes = { minWidth: least.width, minHeight: least.height };
  if (remembered !== undefined && isOnAScreen(remembered.bounds)) return { ...sizes, ...remembered.bounds };
  const { workAreaSize } = screen.getPrimaryDisplay();
  return {
    ...sizes,
    width: Math.min(usual.width, workAreaSize.width),
    height: Math.min(usual.height, workAreaSize.height),
    center: true,
  };
}

/** Remembers the place at every pause in moving or sizing, and at the end. */
export function rememberPlace(window: BrowserWindow, preferences: PreferenceFile): void {
  const remember = () => {
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return;
    preferences.rememberWindow({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  let pause: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(remember, 400);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', remember);
}

function isOnAScreen(bounds: Electron.Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const down = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return across > 200 && down > 100;
  });
}
